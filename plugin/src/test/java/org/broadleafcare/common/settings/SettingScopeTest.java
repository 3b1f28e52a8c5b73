package org.broadleafcare.common.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SettingScopeTest {

    @Test
    void takesTheCountryOfWhatIsAskedAbout() {
        SettingScope scope = SettingScope.near(Locale.GERMAN, "AT");

        assertThat(scope).isEqualTo(SettingScope.of(Locale.GERMAN, "AT"));
    }

    @Test
    void letsTheRegionOfTheReaderStandForAMissingCountry() {
        assertThat(SettingScope.near(Locale.GERMANY, null)).isEqualTo(SettingScope.of(Locale.GERMANY, "DE"));
        assertThat(SettingScope.near(Locale.GERMAN, null)).isEqualTo(SettingScope.of(Locale.GERMAN));
    }

    @Test
    void theCountryOfWhatIsAskedAboutWinsOverTheRegionOfTheReader() {
        assertThat(SettingScope.near(Locale.GERMANY, "AT")).isEqualTo(SettingScope.of(Locale.GERMANY, "AT"));
    }

    @Test
    void aCountryThatIsNoCodeCountsAsMissing() {
        assertThat(SettingScope.near(Locale.GERMANY, "Austria")).isEqualTo(SettingScope.near(Locale.GERMANY));
    }
}
