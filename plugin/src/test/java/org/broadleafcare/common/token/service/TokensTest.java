package org.broadleafcare.common.token.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadleafcare.common.CommonContext;
import org.broadleafcare.common.MovableClock;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.secret.SecretBox;
import org.broadleafcare.common.token.TokenKeys;
import org.broadleafcare.common.token.Tokens;
import org.broadleafcare.common.token.dao.TokenDao;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

class TokensTest {

    private static final Subject TICKET = Subject.ticket(100017);
    private static final Duration MONTH = Duration.ofDays(30);

    private final MovableClock clock = new MovableClock();
    private final KeyRing keys = keyRing(clock);
    private final Tokens tokens = new TokensImpl(keys, CommonContext.bean(TokenDao.class), clock);

    @Test
    void signedTokenOpensItsSubjectForItsPurposeOnly() {
        String token = tokens.sign("ticket.view", TICKET, MONTH);

        assertThat(tokens.verify("ticket.view", token)).contains(TICKET);
        assertThat(tokens.verify("ticket.view", token)).contains(TICKET);
        assertThat(tokens.verify("guest.access", token)).isEmpty();
        assertThat(token).hasSizeLessThanOrEqualTo(200).matches("[A-Za-z0-9._-]+");
    }

    @Test
    void knowsWhetherALinkIsOutThatStillWorks() {
        Subject order = new Subject("order", 4711);
        assertThat(tokens.isOut("guest.access", order)).isFalse();
        String token = CommonContext.inTransaction(status -> tokens.issueSingleUse("guest.access", order, MONTH));

        assertThat(tokens.isOut("guest.access", order)).isTrue();
        assertThat(tokens.isOut("ticket.view", order)).isFalse();
        CommonContext.inTransaction(status -> tokens.redeem("guest.access", token));
        assertThat(tokens.isOut("guest.access", order)).isFalse();
    }

    @Test
    void signedTokenExpires() {
        String token = tokens.sign("ticket.view", TICKET, MONTH);

        clock.advance(MONTH.minusSeconds(1));
        assertThat(tokens.verify("ticket.view", token)).contains(TICKET);
        clock.advance(Duration.ofSeconds(1));
        assertThat(tokens.verify("ticket.view", token)).isEmpty();
    }

    @Test
    void forgedTokensOpenNothing() {
        String token = tokens.sign("ticket.view", TICKET, MONTH);
        String[] parts = token.split("\\.");
        String otherTicket = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("ticket:100025:99999999999".getBytes(StandardCharsets.UTF_8));

        assertThat(List.of(
                        parts[0] + "." + otherTicket + "." + parts[2],
                        "zzzzzzzz." + parts[1] + "." + parts[2],
                        parts[0] + "." + parts[1] + "." + "A".repeat(43),
                        parts[0] + "." + parts[1],
                        token + "x",
                        "",
                        "x".repeat(100_000)))
                .allSatisfy(forged ->
                        assertThat(tokens.verify("ticket.view", forged)).isEmpty());
    }

    @Test
    void rotationKeepsOldTokensGoodAndSignsByANewKey() {
        String before = tokens.sign("ticket.view", TICKET, MONTH);

        String newKey = keys.rotate();

        String after = tokens.sign("ticket.view", TICKET, MONTH);
        assertThat(after).startsWith(newKey + ".");
        assertThat(before).doesNotStartWith(newKey + ".");
        assertThat(tokens.verify("ticket.view", before)).contains(TICKET);
        assertThat(tokens.verify("ticket.view", after)).contains(TICKET);
    }

    @Test
    void revokedKeyTakesItsTokensWithIt() {
        keys.rotate();
        String token = tokens.sign("ticket.view", TICKET, MONTH);

        keys.revoke(token.substring(0, token.indexOf('.')));

        assertThat(tokens.verify("ticket.view", token)).isEmpty();
        assertThat(tokens.verify("ticket.view", tokens.sign("ticket.view", TICKET, MONTH)))
                .contains(TICKET);
    }

    @Test
    void anotherNodeKnowsANewKeySoonEnough() {
        Tokens otherNode = new TokensImpl(keyRing(clock), CommonContext.bean(TokenDao.class), clock);
        otherNode.sign("ticket.view", TICKET, MONTH);
        keys.rotate();
        String token = tokens.sign("ticket.view", TICKET, MONTH);

        clock.advance(Duration.ofSeconds(2));

        assertThat(otherNode.verify("ticket.view", token)).contains(TICKET);
    }

    @Test
    void keysAreSealedInTheDatabase() {
        String keyId = keys.rotate();
        byte[] secret = keys.find(keyId).orElseThrow().secret();

        String stored = CommonContext.jdbc()
                .queryForObject("select SECRET from CARE_TOKEN_KEY where KEY_ID = ?", String.class, keyId);

        assertThat(new String(Base64.getDecoder().decode(stored), StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
    }

    @Test
    void singleUseTokenWorksOnceAndPeekingDoesNotUseItUp() {
        String token = issue();

        assertThat(tokens.peek("guest.access", token)).contains(TICKET);
        assertThat(tokens.peek("guest.access", token)).contains(TICKET);
        assertThat(redeem(token)).contains(TICKET);
        assertThat(redeem(token)).isEmpty();
        assertThat(tokens.peek("guest.access", token)).isEmpty();
    }

    @Test
    void singleUseTokenIsForItsPurposeAndTimeOnly() {
        String token = issue();

        assertThat(tokens.peek("ticket.view", token)).isEmpty();
        clock.advance(Duration.ofHours(1));
        assertThat(redeem(token)).isEmpty();
    }

    @Test
    void ofManySimultaneousCallersOneRedeems() throws Exception {
        String token = issue();
        ExecutorService callers = Executors.newFixedThreadPool(8);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Optional<Subject>>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(callers.submit(() -> {
                    start.await();
                    return redeem(token);
                }));
            }
            start.countDown();
            int redeemed = 0;
            for (Future<Optional<Subject>> answer : answers) {
                redeemed += answer.get().isPresent() ? 1 : 0;
            }
            assertThat(redeemed).isEqualTo(1);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void onlyTheHashOfASingleUseTokenIsStored() {
        String token = issue();

        assertThat(CommonContext.jdbc().queryForList("select HASH from CARE_TOKEN", String.class))
                .isNotEmpty()
                .doesNotContain(token)
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void singleUseTokensDemandATransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> tokens.issueSingleUse("guest.access", TICKET, Duration.ofHours(1)));
        assertThatIllegalStateException().isThrownBy(() -> tokens.redeem("guest.access", "x"));
    }

    @Test
    void refusesALifeBeyondThatOfTheKeys() {
        assertThatIllegalArgumentException().isThrownBy(() -> tokens.sign("ticket.view", TICKET, Duration.ofDays(401)));
    }

    @Test
    void beanOfTheContextWorks() {
        Tokens bean = CommonContext.bean("careTokens", Tokens.class);
        CommonContext.bean("careTokenKeys", TokenKeys.class).rotate();

        assertThat(bean.verify("ticket.view", bean.sign("ticket.view", TICKET, MONTH)))
                .contains(TICKET);
    }

    private String issue() {
        return CommonContext.inTransaction(
                status -> tokens.issueSingleUse("guest.access", TICKET, Duration.ofHours(1)));
    }

    private Optional<Subject> redeem(String token) {
        return CommonContext.inTransaction(status -> tokens.redeem("guest.access", token));
    }

    private static KeyRing keyRing(Clock clock) {
        return new KeyRing(
                CommonContext.bean(TokenDao.class),
                CommonContext.bean(SecretBox.class),
                clock,
                CommonContext.bean("blTransactionManager", PlatformTransactionManager.class));
    }
}
