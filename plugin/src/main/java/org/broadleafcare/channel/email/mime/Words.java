package org.broadleafcare.channel.email.mime;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.broadleafcare.common.text.HtmlSanitizer;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of words: as plain text, as HTML, or as both.
 *
 * @param plain null when there is only HTML
 * @param html null when there is only plain text
 */
record Words(@Nullable String plain, @Nullable String html) {

    static final Words NONE = new Words(null, null);

    boolean isEmpty() {
        return plain == null && html == null;
    }

    /** The plain text, made from the HTML when there is no other. */
    String text(HtmlSanitizer html) {
        return plain != null ? plain : this.html == null ? "" : html.plainText(this.html);
    }

    /** One after the other. HTML only when some of them have it. */
    static Words joined(List<Words> all, HtmlSanitizer html) {
        List<Words> some = all.stream().filter(words -> !words.isEmpty()).toList();
        if (some.size() < 2) {
            return some.isEmpty() ? NONE : some.get(0);
        }
        String text = some.stream()
                .map(words -> words.text(html).strip())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n\n"));
        boolean anyHtml = some.stream().anyMatch(words -> words.html() != null);
        return new Words(
                text, anyHtml ? some.stream().map(Words::asHtml).collect(Collectors.joining("\n<br>\n")) : null);
    }

    private String asHtml() {
        return html != null ? html : escaped(Objects.requireNonNullElse(plain, ""));
    }

    static String escaped(String text) {
        return "<div>"
                + text.strip()
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\n", "<br>\n")
                + "</div>";
    }
}
