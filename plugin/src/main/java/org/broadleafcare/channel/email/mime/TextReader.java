package org.broadleafcare.channel.email.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafcare.channel.email.mime.text.Charsets;
import org.broadleafcare.channel.email.mime.text.CleanText;
import org.broadleafcare.channel.email.mime.text.Uuencode;
import org.jspecify.annotations.Nullable;

/** Reads the text parts of one mail, all together up to the limit. */
final class TextReader {

    private static final int MOST_BYTES = 4_000_000;
    private static final Pattern META_CHARSET =
            Pattern.compile("(?i)<meta[^>]{1,200}?charset\\s{0,5}=\\s{0,5}[\"']?([a-z0-9_:.-]{2,40})");

    private final Set<Trouble> trouble;
    private final MailFiles files;
    private int left;

    TextReader(Limits limits, MailFiles files, Set<Trouble> trouble) {
        this.left = limits.textCharacters();
        this.files = files;
        this.trouble = trouble;
    }

    /** The words of a text part. What is too long is attached as a whole, and the start of it is the words. */
    Words read(PartHead head, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES);
        boolean isHtml = head.mimeType().equals("text/html");
        String text = decoded(bytes, head, isHtml);
        boolean tooLong = bytes.length == MOST_BYTES || text.length() > left;
        if (tooLong) {
            trouble.add(Trouble.LONG_TEXT);
            files.add(
                    isHtml ? "message.html" : "message.txt",
                    head.mimeType(),
                    null,
                    new SequenceInputStream(new ByteArrayInputStream(bytes), in));
            text = CleanText.cut(text, left);
        }
        left -= text.length();
        return isHtml ? new Words(null, text) : plain(text, head);
    }

    private Words plain(String text, PartHead head) {
        Uuencode.Split split = Uuencode.split(text);
        split.files().forEach(found -> files.add(found.name(), "application/octet-stream", found.bytes()));
        boolean flowed = head.type()
                .parameter("format")
                .filter("flowed"::equalsIgnoreCase)
                .isPresent();
        boolean delSp =
                head.type().parameter("delsp").filter("yes"::equalsIgnoreCase).isPresent();
        return new Words(flowed ? Flowed.unwrapped(split.text(), delSp) : split.text(), null);
    }

    private String decoded(byte[] bytes, PartHead head, boolean isHtml) {
        String declared = head.type().parameter("charset").orElse(isHtml ? metaCharset(bytes) : null);
        Charsets.Decoded decoded = Charsets.decode(bytes, declared);
        // "us-ascii" is what programs write when they say nothing.
        if (!decoded.asDeclared() && declared != null && !declared.equalsIgnoreCase("us-ascii")) {
            trouble.add(Trouble.CHARSET);
        }
        return CleanText.lines(decoded.text());
    }

    private static @Nullable String metaCharset(byte[] bytes) {
        String start = new String(Arrays.copyOf(bytes, Math.min(bytes.length, 2048)), StandardCharsets.ISO_8859_1);
        return Optional.of(META_CHARSET.matcher(start))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .orElse(null);
    }
}
