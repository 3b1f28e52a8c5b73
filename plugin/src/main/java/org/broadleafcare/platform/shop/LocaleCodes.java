package org.broadleafcare.platform.shop;

import java.util.Locale;
import org.springframework.util.StringUtils;

/** The platform's locale codes, {@code zh_CN}, and Java's locales. */
public final class LocaleCodes {

    private LocaleCodes() {}

    public static Locale toLocale(String code) {
        Locale locale = StringUtils.parseLocaleString(code);
        return locale == null ? Locale.ENGLISH : locale;
    }

    /** Language and country only: the platform has no scripts. */
    public static String toCode(Locale locale) {
        return locale.getCountry().isEmpty() ? locale.getLanguage() : locale.getLanguage() + "_" + locale.getCountry();
    }
}
