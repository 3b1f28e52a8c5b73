package org.broadleafcare.storefront.preview;

import java.util.Locale;

/** How people write who fill the fields of samples. */
enum SampleTexts {
    USUAL,
    /** Longer than anybody plans for, with a word that no line holds. */
    LONG,
    /** What must stay text, in every field that somebody else writes. */
    HOSTILE;

    private static final int TIMES = 4;
    private static final String LONG_WORD = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";
    private static final String SCRIPT = "\"'><script>alert(1)</script><img src=x onerror=alert(2)> ${7*7} $view";

    /** The one of this name; USUAL for any other. */
    static SampleTexts named(String name) {
        for (SampleTexts each : values()) {
            if (each.code().equals(name)) {
                return each;
            }
        }
        return USUAL;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String said(String usual) {
        return switch (this) {
            case USUAL -> usual;
            case LONG -> (usual + " ").repeat(TIMES) + LONG_WORD;
            case HOSTILE -> SCRIPT;
        };
    }

    /** The same for names and numbers, which nobody writes four times. */
    String named(String usual, String longName) {
        return this == LONG ? longName : said(usual);
    }
}
