package org.broadleafcare.channel.email.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.broadleafcare.common.text.HtmlSanitizer;
import org.jspecify.annotations.Nullable;

/** Decides which parts of a mail are its words. */
final class BodyChoice {

    /** A plain version that says less than a fifth of a real HTML text is "your program cannot show this mail". */
    private static final int EXCUSE = 5;

    private static final int REAL_TEXT = 200;

    private final HtmlSanitizer html;

    BodyChoice(HtmlSanitizer html) {
        this.html = html;
    }

    /** What a multipart of this type says with its parts. */
    Words of(String multipartType, List<Words> parts) {
        return multipartType.equals("multipart/alternative") ? alternative(parts) : Words.joined(parts, html);
    }

    /** The last HTML that has words, with the plain text beside it; without such HTML, the plain text. */
    private Words alternative(List<Words> parts) {
        Words rich = Words.NONE;
        List<Words> plain = new ArrayList<>();
        for (Words part : parts) {
            if (part.html() != null) {
                rich = part;
            } else if (!part.isEmpty()) {
                plain.add(part);
            }
        }
        String text = plain.isEmpty() ? null : plain.get(0).plain();
        String richHtml = rich.html();
        if (richHtml == null) {
            return new Words(text, null);
        }
        String richText = rich.text(html);
        boolean noWords = richText.isBlank() && !richHtml.contains("<img");
        return noWords && text != null ? new Words(text, null) : new Words(better(text, rich), richHtml);
    }

    private @Nullable String better(@Nullable String plain, Words rich) {
        if (plain == null || plain.isBlank()) {
            return rich.plain();
        }
        int richLength =
                html.plainText(Objects.requireNonNullElse(rich.html(), "")).length();
        return richLength > REAL_TEXT && plain.strip().length() < richLength / EXCUSE ? null : plain;
    }
}
