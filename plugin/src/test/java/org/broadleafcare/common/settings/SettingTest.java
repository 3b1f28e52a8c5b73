package org.broadleafcare.common.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.broadleafcare.common.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {

    @Test
    void readsItsDefaultAsATypedValue() {
        assertThat(CommonSettings.CLOSE_AFTER.defaultValue()).isEqualTo(Duration.ofDays(7));
        assertThat(CommonSettings.ORDER_HELP.defaultValue()).isTrue();
        assertThat(CommonSettings.MAX_FILES.defaultValue()).isEqualTo(10);
    }

    @Test
    void everyDefaultPassesItsOwnCheck() {
        for (Setting<?> setting : new CommonSettings().settings()) {
            assertThat(setting.check(setting.defaultText())).as(setting.key()).isEmpty();
            assertThat(setting.levels()).contains(SettingLevel.GLOBAL);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, too_small", "366, too_large", "seven, not_a_number", "'', not_a_number", "1.5, not_a_number"})
    void refusesANumberOutsideItsBounds(String text, String code) {
        assertThat(CommonSettings.CLOSE_AFTER.check(text)).map(Refusal::code).contains(code);
    }

    @Test
    void saysTheBoundItRefusesBy() {
        assertThat(CommonSettings.CLOSE_AFTER.check("400")).contains(Refusal.of("too_large", 365));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "", "1"})
    void refusesWhatIsNeitherTrueNorFalse(String text) {
        assertThat(CommonSettings.ORDER_HELP.check(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ann", "ann@localhost", "a b@example.org", "a@example.org, b@example.org", "<a@example.org>"})
    void refusesWhatIsNoMailAddress(String text) {
        assertThat(CommonSettings.SUPPORT_EMAIL.check(text)).contains(Refusal.of("not_an_email"));
    }

    @Test
    void acceptsAMailAddressOrNone() {
        assertThat(CommonSettings.SUPPORT_EMAIL.check("help@shop.example")).isEmpty();
        assertThat(CommonSettings.SUPPORT_EMAIL.check("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "shop.example", "ftp://shop.example", "https://"})
    void refusesWhatIsNoWebAddress(String text) {
        assertThat(Setting.url("a.url", "test", "").check(text)).contains(Refusal.of("not_a_url"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#12345", "#1f5fbf;background:url(x)", ""})
    void refusesWhatIsNoColour(String text) {
        assertThat(Setting.colour("a.colour", "test", "#1f5fbf").check(text)).contains(Refusal.of("not_a_colour"));
    }

    @Test
    void takesAColourInEitherCase() {
        assertThat(Setting.colour("a.colour", "test", "#1f5fbf").check("#AbCdEf"))
                .isEmpty();
    }

    @Test
    void refusesAChoiceThatIsNotOffered() {
        Setting<String> colour = Setting.choice("a.colour", "test", "red", List.of("red", "green"));

        assertThat(colour.check("green")).isEmpty();
        assertThat(colour.check("blue")).contains(Refusal.of("not_a_choice"));
    }

    @Test
    void refusesTextThatIsTooLongOrHasMoreLinesThanItShould() {
        assertThat(CommonSettings.REPLY_PROMISE.check("x".repeat(10_001))).contains(Refusal.of("too_long", 10_000));
        assertThat(Setting.line("a.line", "test", "").check("one\ntwo")).contains(Refusal.of("not_one_line"));
    }

    @Test
    void scopeTakesOnlyLocalesAndCountriesThatCanBe() {
        assertThat(SettingScope.of(new Locale("de", "AT"), "AT").localeCode()).isEqualTo("de_AT");
        assertThat(SettingScope.of(Locale.ROOT)).isEqualTo(SettingScope.global());
        assertThatIllegalArgumentException().isThrownBy(() -> SettingScope.of(null, "austria"));
        assertThatIllegalArgumentException().isThrownBy(() -> SettingScope.of(new Locale("x'; drop table")));
    }
}
