package org.broadleafcare.common.settings.service;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadleafcare.common.settings.Setting;
import org.broadleafcare.common.settings.SettingScope;
import org.broadleafcare.common.settings.SettingView.Source;
import org.jspecify.annotations.Nullable;

/** Everything in CARE_SETTING at one moment, and the one implementation of what wins over what. */
record StoredValues(Map<Place, Stored> byPlace) {

    static final StoredValues NONE = new StoredValues(Map.of());

    /** Key and exact scope of a value. */
    record Place(String key, String locale, String country) {}

    /** A value somebody has set. */
    record Stored(String value, int version) {}

    /** The value that counts, and whence. */
    record Effective(String value, Source source) {}

    StoredValues {
        byPlace = Map.copyOf(byPlace);
    }

    /** The first stored value that is still valid, from the most to the least specific scope; else the default. */
    Effective effective(Setting<?> setting, SettingScope scope) {
        for (Place place : places(setting.key(), scope)) {
            Stored stored = byPlace.get(place);
            if (stored != null && setting.check(stored.value()).isEmpty()) {
                return new Effective(stored.value(), source(place));
            }
        }
        return new Effective(setting.defaultText(), Source.DEFAULT);
    }

    /** Version of the value in exactly this scope; 0 when there is none. */
    int versionAt(String key, SettingScope scope) {
        Stored stored = byPlace.get(new Place(key, scope.localeCode(), scope.countryCode()));
        return stored == null ? 0 : stored.version();
    }

    private static List<Place> places(String key, SettingScope scope) {
        List<Place> places = new ArrayList<>();
        for (String country : countries(scope)) {
            for (String locale : locales(scope.locale())) {
                places.add(new Place(key, locale, country));
            }
        }
        return places;
    }

    private static Set<String> countries(SettingScope scope) {
        Set<String> countries = new LinkedHashSet<>();
        countries.add(scope.countryCode());
        countries.add("");
        return countries;
    }

    private static Set<String> locales(@Nullable Locale locale) {
        Set<String> locales = new LinkedHashSet<>();
        if (locale != null) {
            locales.add(locale.toString());
            locales.add(locale.getLanguage());
        }
        locales.add("");
        return locales;
    }

    private static Source source(Place place) {
        if (!place.country().isEmpty()) {
            return Source.COUNTRY;
        }
        return place.locale().isEmpty() ? Source.GLOBAL : Source.LOCALE;
    }
}
