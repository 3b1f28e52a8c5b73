package org.broadleafcare.channel.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadleafcare.channel.email.mime.text.Charsets;
import org.broadleafcare.channel.email.mime.text.CleanText;
import org.jspecify.annotations.Nullable;

/** Raw header fields on their way to {@link MailHeaders}. Bounded: what is too much is left out and noted. */
final class HeaderFields {

    static final int MOST_FIELDS = 200;
    static final int LONGEST_FIELD = 64 * 1024;

    private final List<byte[]> raw = new ArrayList<>();
    private final Set<Trouble> trouble;

    HeaderFields(Set<Trouble> trouble) {
        this.trouble = trouble;
    }

    /** A field as it came, folded lines included. */
    void add(byte[] field) {
        if (raw.size() >= MOST_FIELDS) {
            trouble.add(Trouble.HEADERS);
            return;
        }
        raw.add(field);
    }

    MailHeaders decoded() {
        String declared = null;
        for (byte[] field : raw) {
            MailHeader header = header(field, null);
            if (header != null && header.isCalled("Content-Type")) {
                declared = ContentField.of(header.value()).parameter("charset").orElse(null);
            }
        }
        List<MailHeader> all = new ArrayList<>(raw.size());
        for (byte[] field : raw) {
            MailHeader header = header(field, declared);
            if (header != null) {
                all.add(header);
            }
        }
        return new MailHeaders(all);
    }

    private static @Nullable MailHeader header(byte[] field, @Nullable String declared) {
        String text = isAscii(field)
                ? new String(field, StandardCharsets.US_ASCII)
                : Charsets.decode(field, declared).text();
        int colon = text.indexOf(':');
        return colon <= 0
                ? null
                : new MailHeader(
                        CleanText.line(text.substring(0, colon)), unfolded(CleanText.lines(text.substring(colon + 1))));
    }

    /** Line ends go, the blanks after them stay: between encoded words they mean nothing, elsewhere one blank. */
    private static String unfolded(String value) {
        return value.replace("\n", "").replace('\t', ' ').strip();
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            // Escape sequences of ISO-2022 are seven bits, too.
            if (b < 0 || b == 0x1b) {
                return false;
            }
        }
        return true;
    }
}
