package org.broadleafcare.common.token.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.broadleafcare.common.CommonContext;
import org.broadleafcare.common.MovableClock;
import org.broadleafcare.common.secret.SecretBox;
import org.broadleafcare.common.token.ShortSeals;
import org.broadleafcare.common.token.dao.TokenDao;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;

class ShortSealsTest {

    private final MovableClock clock = new MovableClock();
    private final KeyRing keys = keyRing();
    private final ShortSeals seals = new ShortSealsImpl(keys);

    @ParameterizedTest
    @ValueSource(longs = {1, 35, 36, 100_017, Long.MAX_VALUE})
    void opensWhatItSealed(long id) {
        String seal = seals.seal("reply", id);

        assertThat(seals.open("reply", seal)).hasValue(id);
        assertThat(seal).hasSizeLessThanOrEqualTo(30).matches("[0-9a-z]+\\.[a-z2-7]{16}");
    }

    @Test
    void survivesServersThatChangeCapitals() {
        String seal = seals.seal("reply", 100_017);

        assertThat(seals.open("reply", seal.toUpperCase(Locale.ROOT))).hasValue(100_017);
    }

    @Test
    void sealIsForItsLabelOnly() {
        String seal = seals.seal("reply", 100_017);

        assertThat(seals.open("bounce", seal)).isEmpty();
        assertThat(seals.seal("bounce", 100_017)).isNotEqualTo(seal);
    }

    @Test
    void oneChangedCharacterOpensNothing() {
        String seal = seals.seal("reply", 100_017);

        for (int i = 0; i < seal.length(); i++) {
            char other = seal.charAt(i) == 'b' ? 'c' : 'b';
            assertThat(seals.open("reply", seal.substring(0, i) + other + seal.substring(i + 1)))
                    .isEmpty();
        }
    }

    @Test
    void strangeTextOpensNothing() {
        String mac = seals.seal("reply", 1).substring(2);

        assertThat(List.of("", ".", "1." + mac + "a", "01." + mac, "-1." + mac, "1 ." + mac, "x".repeat(100_000)))
                .allSatisfy(text -> assertThat(seals.open("reply", text)).isEmpty());
    }

    @Test
    void rotationKeepsOldSealsGoodAndRevocationTakesThemAway() {
        String keyBefore = keys.rotate();
        String before = seals.seal("reply", 100_017);

        keys.rotate();
        assertThat(seals.seal("reply", 100_017)).isNotEqualTo(before);
        assertThat(seals.open("reply", before)).hasValue(100_017);

        keys.revoke(keyBefore);
        assertThat(seals.open("reply", before)).isEmpty();
    }

    @Test
    void anotherNodeKnowsANewKeySoonEnough() {
        ShortSeals otherNode = new ShortSealsImpl(keyRing());
        otherNode.seal("reply", 1);
        keys.rotate();
        String seal = seals.seal("reply", 100_017);

        clock.advance(Duration.ofSeconds(2));

        assertThat(otherNode.open("reply", seal)).hasValue(100_017);
    }

    @Test
    void refusesNumbersThatAreNoIds() {
        assertThatIllegalArgumentException().isThrownBy(() -> seals.seal("reply", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> seals.seal("reply", -1));
    }

    @Test
    void beanOfTheContextWorks() {
        ShortSeals bean = CommonContext.bean("careShortSeals", ShortSeals.class);

        assertThat(bean.open("reply", bean.seal("reply", 42))).hasValue(42);
    }

    private KeyRing keyRing() {
        return new KeyRing(
                CommonContext.bean(TokenDao.class),
                CommonContext.bean(SecretBox.class),
                clock,
                CommonContext.bean("blTransactionManager", PlatformTransactionManager.class));
    }
}
