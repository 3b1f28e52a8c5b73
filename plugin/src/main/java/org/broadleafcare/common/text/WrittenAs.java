package org.broadleafcare.common.text;

import java.util.Locale;
import java.util.Map;

/** The language whose texts somebody reads: Norwegians say {@code no}, {@code nn} or {@code nb}; we write one of them. */
public final class WrittenAs {
    private static final Map<String, String> SAME = Map.of("no", "nb", "nn", "nb");

    private WrittenAs() {}

    public static String of(Locale locale) {
        String language = locale.getLanguage();
        return SAME.getOrDefault(language, language);
    }
}
