package org.broadleafcare.common.text;

import com.ibm.icu.util.ULocale;
import java.util.Locale;

/**
 * Texts in one language, as templates use them: {@code $t.text("care.requests.title")}. The language is a shipped one,
 * so that {@code lang} and {@code dir} are true for what is printed, not for what was asked for.
 */
public final class LocalTexts {
    private final Messages messages;
    private final Locale asked;
    private final Locale shipped;

    public LocalTexts(Messages messages, Locale asked) {
        this.messages = messages;
        this.asked = asked;
        this.shipped = nearest(messages, asked);
    }

    private static Locale nearest(Messages messages, Locale asked) {
        if (messages.shipped().contains(asked)) {
            return asked;
        }
        Locale language = Locale.forLanguageTag(WrittenAs.of(asked));
        return messages.shipped().contains(language) ? language : Locale.ENGLISH;
    }

    public String text(String key, Object... args) {
        return messages.text(asked, key, args);
    }

    public boolean has(String key) {
        return messages.has(asked, key);
    }

    /** BCP 47 tag of the language the texts are in. */
    public String lang() {
        return shipped.toLanguageTag();
    }

    /** {@code rtl} or {@code ltr}. */
    public String dir() {
        return ULocale.forLocale(shipped).isRightToLeft() ? "rtl" : "ltr";
    }

    /** The language the texts are in with the country that was asked for: for dates and numbers. */
    public Locale locale() {
        String language = shipped.getLanguage();
        if (language.equals(asked.getLanguage())) {
            return asked;
        }
        return language.equals(WrittenAs.of(asked)) ? new Locale(language, asked.getCountry()) : shipped;
    }
}
