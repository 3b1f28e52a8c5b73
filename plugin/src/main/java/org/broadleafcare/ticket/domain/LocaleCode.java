package org.broadleafcare.ticket.domain;

import java.util.Locale;

/** Locales as the platform writes them: {@code de}, {@code zh_CN}; scripts and variants are left out. */
final class LocaleCode {
    private LocaleCode() {}

    static String of(Locale locale) {
        String language = locale.getLanguage().isEmpty() ? "en" : locale.getLanguage();
        return locale.getCountry().isEmpty() ? language : language + "_" + locale.getCountry();
    }

    static Locale parse(String code) {
        int line = code.indexOf('_');
        return line < 0 ? new Locale(code) : new Locale(code.substring(0, line), code.substring(line + 1));
    }
}
