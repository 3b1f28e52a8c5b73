package org.broadleafcare.channel.email.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.broadleafcare.common.text.HtmlSanitizer;

/** Mails for tests, read as the shop reads them. */
public final class MailFixtures {

    private static final MailReader READER = new MailReader(new HtmlSanitizer());

    private MailFixtures() {}

    /** A mail as written, lines ending in {@code \n}; every character is one byte, so 8-bit text goes as it is. */
    public static ReadMail read(String raw) {
        return read(raw.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    public static ReadMail read(byte[] raw) {
        return read(raw, Limits.ofFiles(25L * 1024 * 1024));
    }

    public static ReadMail read(byte[] raw, Limits limits) {
        try {
            return READER.read(() -> new ByteArrayInputStream(raw), limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A short plain mail of Jane's with further header lines in front. */
    public static ReadMail withHeaders(String... lines) {
        String more = lines.length == 0 ? "" : String.join("\n", lines) + "\n";
        return read(more + """
                From: Jane Doe <jane@example.com>
                To: support@shop.example
                Subject: My order
                Message-ID: <1@mail.example.com>

                Where is it?
                """);
    }
}
