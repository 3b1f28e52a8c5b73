package org.broadleafcare.demo.currency;

import java.util.Locale;

/**
 * The digits of a page. CLDR writes Arabic without a country with 0–9 since 2024 (every reader of Arabic knows them, and in the
 * Maghreb they are the only ones) and with a country such as Egypt as is usual there. Care's pages and mails do so; Java 17,
 * which knows an older CLDR, has to be told.
 */
public final class Digits {
    private static final String ARABIC = "ar";

    private Digits() {}

    /** The same language and country, with the digits its readers expect. */
    public static Locale in(Locale locale) {
        return locale.getLanguage().equals(ARABIC) && locale.getCountry().isEmpty()
                ? new Locale.Builder()
                        .setLocale(locale)
                        .setUnicodeLocaleKeyword("nu", "latn")
                        .build()
                : locale;
    }
}
