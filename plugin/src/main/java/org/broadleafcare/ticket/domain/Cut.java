package org.broadleafcare.ticket.domain;

import org.jspecify.annotations.Nullable;

/** Makes what a mail brings fit its column. */
final class Cut {
    private Cut() {}

    /** Never ends in half a character. */
    static @Nullable String to(int longest, @Nullable String text) {
        return text == null ? null : line(longest, text);
    }

    static String line(int longest, String text) {
        if (text.length() <= longest) {
            return text;
        }
        boolean half = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, half ? longest - 1 : longest);
    }

    /** Half of an HTML page is none. */
    static @Nullable String whole(int longest, @Nullable String html) {
        return html == null || html.length() > longest ? null : html;
    }
}
