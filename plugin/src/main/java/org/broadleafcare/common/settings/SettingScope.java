package org.broadleafcare.common.settings;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * For whom a setting counts; nulls mean everybody.
 *
 * @param locale with or without a region, such as de or de_AT
 * @param country ISO 3166 alpha-2, upper case
 */
public record SettingScope(
        @Nullable Locale locale, @Nullable String country) {

    private static final SettingScope GLOBAL = new SettingScope(null, null);
    private static final Pattern LOCALE = Pattern.compile("[a-z]{2,3}(_[A-Z]{2})?");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public SettingScope {
        locale = locale == null || locale.getLanguage().isEmpty()
                ? null
                : new Locale(locale.getLanguage(), locale.getCountry());
        if (locale != null && !LOCALE.matcher(locale.toString()).matches()) {
            throw new IllegalArgumentException("Not a locale a setting can have");
        }
        if (country != null && !COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("Not a country code");
        }
    }

    public static SettingScope global() {
        return GLOBAL;
    }

    public static SettingScope of(Locale locale) {
        return new SettingScope(locale, null);
    }

    public static SettingScope of(@Nullable Locale locale, @Nullable String country) {
        return new SettingScope(locale, country);
    }

    /** For somebody who reads in this locale, whose region stands for the country. Odd locales count as far as they fit. */
    public static SettingScope near(Locale reader) {
        return near(reader, null);
    }

    /**
     * For something that has a country of its own, such as an order, told to somebody who reads in this locale. Without a
     * country the locale's region stands for it.
     */
    public static SettingScope near(Locale reader, @Nullable String country) {
        String region = COUNTRY.matcher(reader.getCountry()).matches() ? reader.getCountry() : "";
        boolean known = LOCALE.matcher(reader.getLanguage()).matches();
        String counts = country != null && COUNTRY.matcher(country).matches() ? country : region;
        return new SettingScope(
                known ? new Locale(reader.getLanguage(), region) : null, counts.isEmpty() ? null : counts);
    }

    /** The locale as the database keeps it; empty for everybody. */
    public String localeCode() {
        return locale == null ? "" : locale.toString();
    }

    /** The country as the database keeps it; empty for everybody. */
    public String countryCode() {
        return country == null ? "" : country;
    }
}
