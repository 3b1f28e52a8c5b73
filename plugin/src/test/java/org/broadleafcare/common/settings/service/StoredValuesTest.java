package org.broadleafcare.common.settings.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.broadleafcare.common.settings.CommonSettings;
import org.broadleafcare.common.settings.Setting;
import org.broadleafcare.common.settings.SettingScope;
import org.broadleafcare.common.settings.SettingView.Source;
import org.junit.jupiter.api.Test;

class StoredValuesTest {

    private static final Setting<String> PROMISE = CommonSettings.REPLY_PROMISE;
    private static final Locale AUSTRIAN = new Locale("de", "AT");

    @Test
    void pairWinsOverCountryOverLocaleOverGlobalOverDefault() {
        Map<String, String> stored = new LinkedHashMap<>();
        assertThat(winner(stored)).isEqualTo(effective("", Source.DEFAULT));

        stored.put("/", "global");
        assertThat(winner(stored)).isEqualTo(effective("global", Source.GLOBAL));

        stored.put("de/", "language");
        assertThat(winner(stored)).isEqualTo(effective("language", Source.LOCALE));

        stored.put("de_AT/", "region");
        assertThat(winner(stored)).isEqualTo(effective("region", Source.LOCALE));

        stored.put("/AT", "country");
        assertThat(winner(stored)).isEqualTo(effective("country", Source.COUNTRY));

        stored.put("de/AT", "language in country");
        assertThat(winner(stored)).isEqualTo(effective("language in country", Source.COUNTRY));

        stored.put("de_AT/AT", "pair");
        assertThat(winner(stored)).isEqualTo(effective("pair", Source.COUNTRY));
    }

    @Test
    void valuesOfOtherScopesDoNotCount() {
        assertThat(winner(Map.of("fr/", "bonjour", "/FR", "France", "de/FR", "Elsass")))
                .isEqualTo(effective("", Source.DEFAULT));
    }

    @Test
    void aStoredValueThatIsNoLongerValidIsPassedOver() {
        StoredValues values = values(CommonSettings.CLOSE_AFTER.key(), Map.of("/", "9999"));

        assertThat(values.effective(CommonSettings.CLOSE_AFTER, SettingScope.global()))
                .isEqualTo(effective("7", Source.DEFAULT));
    }

    private static StoredValues.Effective winner(Map<String, String> stored) {
        return values(PROMISE.key(), stored).effective(PROMISE, SettingScope.of(AUSTRIAN, "AT"));
    }

    private static StoredValues.Effective effective(String value, Source source) {
        return new StoredValues.Effective(value, source);
    }

    private static StoredValues values(String key, Map<String, String> stored) {
        Map<StoredValues.Place, StoredValues.Stored> places = new LinkedHashMap<>();
        stored.forEach((scope, value) -> {
            String[] parts = scope.split("/", -1);
            places.put(new StoredValues.Place(key, parts[0], parts[1]), new StoredValues.Stored(value, 1));
        });
        return new StoredValues(places);
    }
}
