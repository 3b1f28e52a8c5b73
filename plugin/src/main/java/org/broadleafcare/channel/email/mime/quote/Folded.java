package org.broadleafcare.channel.email.mime.quote;

import org.jspecify.annotations.Nullable;

/**
 * A mail's words in two halves: what is new, and what may be shown on demand.
 *
 * @param text the new words; everything when nothing is folded
 * @param quotedText quoted mails and signature; null when nothing is folded
 * @param html the new words as HTML, not sanitised; null for a plain mail
 * @param quotedHtml null when nothing of the HTML is folded
 */
public record Folded(
        String text,
        @Nullable String quotedText,
        @Nullable String html,
        @Nullable String quotedHtml) {

    static Folded nothing(String text, @Nullable String html) {
        return new Folded(text, null, html, null);
    }
}
