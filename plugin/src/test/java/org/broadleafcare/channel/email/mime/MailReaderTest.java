package org.broadleafcare.channel.email.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.broadleafcare.common.text.HtmlSanitizer;
import org.broadleafcare.ticket.MailAddress;
import org.broadleafcare.ticket.WithheldFile;
import org.junit.jupiter.api.Test;

class MailReaderTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void readsAPlainMail() {
        ReadMail mail =
                MailFixtures.withHeaders("Date: Tue, 03 Nov 2026 10:15:30 +0100", "In-Reply-To: <0@shop.example>");

        assertThat(mail.author()).contains(new MailAddress("jane@example.com", "Jane Doe"));
        assertThat(mail.to()).containsExactly(new MailAddress("support@shop.example", null));
        assertThat(mail.subject()).isEqualTo("My order");
        assertThat(mail.messageId()).isEqualTo("1@mail.example.com");
        assertThat(mail.inReplyTo()).containsExactly("0@shop.example");
        assertThat(mail.text()).isEqualTo("Where is it?");
        assertThat(mail.html()).isNull();
        assertThat(mail.files()).isEmpty();
        assertThat(mail.trouble()).isEmpty();
    }

    @Test
    void opensItsFilesAnewUntilItIsClosed() throws IOException {
        byte[] large = new byte[3 * MEGABYTE];
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) (i * 31 + i / 255);
        }
        ReadMail mail = MailFixtures.read(withFiles(large, "small".getBytes(StandardCharsets.UTF_8), large));

        for (int again = 0; again < 2; again++) {
            assertThat(bytes(mail.files().get(0))).isEqualTo(large);
            assertThat(bytes(mail.files().get(1)))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("small");
            assertThat(bytes(mail.files().get(2))).isEqualTo(large);
        }
        mail.close();
        assertThatThrownBy(() -> bytes(mail.files().get(0))).isInstanceOf(IOException.class);
    }

    @Test
    void withholdsTheFileThatMakesThemTooLargeTogether() throws IOException {
        byte[] raw = withFiles(new byte[600_000], new byte[500_000], new byte[300_000]);

        try (ReadMail mail = MailFixtures.read(raw, Limits.ofFiles(MEGABYTE))) {
            assertThat(mail.files()).extracting(MailFile::name).containsExactly("1.bin", "3.bin");
            assertThat(mail.withheld()).containsExactly(new WithheldFile("2.bin", 500_000, "mail_too_large"));
            assertThat(mail.trouble()).containsExactly("large_files");
            assertThat(bytes(mail.files().get(1))).hasSize(300_000);
        }
    }

    @Test
    void attachesTheWholeTextWhenItIsTooLong() throws IOException {
        String text = "All work and no play. ".repeat(100_000);

        try (ReadMail mail = MailFixtures.read("From: jane@example.com\n\n" + text)) {
            assertThat(mail.text()).hasSizeBetween(999_990, 1_000_000);
            assertThat(mail.files()).extracting(MailFile::name).containsExactly("message.txt");
            assertThat(mail.files().get(0).size()).isEqualTo(text.length());
            assertThat(mail.trouble()).containsExactly("long_text");
        }
    }

    @Test
    void attachesWhatLiesTooDeep() throws IOException {
        StringBuilder raw = new StringBuilder("From: jane@example.com\n");
        for (int i = 1000; i < 6000; i++) {
            raw.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }

        try (ReadMail mail = MailFixtures.read(raw + "\n\nBuried")) {
            assertThat(mail.files()).extracting(MailFile::name).containsExactly("parts.eml");
            assertThat(new String(bytes(mail.files().get(0)), StandardCharsets.UTF_8))
                    .endsWith("Buried");
            assertThat(mail.trouble()).contains("depth", "truncated");
        }
    }

    @Test
    void attachesTheWholeMailWhenItHasTooManyParts() throws IOException {
        byte[] raw = ("From: jane@example.com\nContent-Type: multipart/mixed; boundary=b\n\n"
                        + "--b\n\nWord\n".repeat(1000))
                .getBytes(StandardCharsets.UTF_8);

        try (ReadMail mail = MailFixtures.read(raw)) {
            assertThat(mail.text()).startsWith("Word");
            assertThat(mail.files()).extracting(MailFile::name).containsExactly("message.eml");
            assertThat(bytes(mail.files().get(0))).isEqualTo(raw);
            assertThat(mail.trouble()).contains("parts");
        }
    }

    @Test
    void leavesOutHeadersBeyondTheLimit() {
        ReadMail many = MailFixtures.withHeaders("X-Filler: x\n".repeat(300).strip());
        ReadMail huge = MailFixtures.withHeaders("X-Filler: " + "x".repeat(300_000));

        assertThat(many.headers().all()).hasSize(200);
        assertThat(many.trouble()).contains("headers");
        assertThat(huge.author()).contains(new MailAddress("jane@example.com", "Jane Doe"));
        assertThat(huge.text()).isEqualTo("Where is it?");
        assertThat(huge.trouble()).containsExactly("headers");
    }

    @Test
    void readsAMailWhoseStructureIsHostileByItsHeaders() throws IOException {
        String raw = "From: jane@example.com\nSubject: Odd\nContent-Type: multipart/mixed; boundary=b\n\n--b\nX-Huge: "
                + "x".repeat(400_000) + "\n\nWords\n--b--\n";

        try (ReadMail mail = MailFixtures.read(raw)) {
            assertThat(mail.subject()).isEqualTo("Odd");
            assertThat(mail.text()).contains("Words");
            assertThat(mail.files()).extracting(MailFile::name).containsExactly("message.eml");
            assertThat(mail.trouble()).contains("structure");
        }
    }

    @Test
    void faultOfTheStoreIsNoFaultOfTheMail() {
        MailReader reader = new MailReader(new HtmlSanitizer());
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }
        };

        assertThatThrownBy(() -> reader.read(() -> broken, Limits.ofFiles(MEGABYTE)))
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("disk");
    }

    @Test
    void findsEveryAddressItWasDeliveredTo() {
        ReadMail mail = MailFixtures.withHeaders(
                "Delivered-To: Support+t1@shop.example",
                "Received: from mx by host with SMTP id 1",
                "\tfor <returns@shop.example>; Tue, 03 Nov 2026 10:15:30 +0100",
                "X-Original-To: support@shop.example",
                "Envelope-To: support@shop.example");

        assertThat(mail.deliveredTo())
                .containsExactly("support+t1@shop.example", "returns@shop.example", "support@shop.example");
    }

    private static byte[] withFiles(byte[]... files) {
        StringBuilder raw = new StringBuilder(
                "From: jane@example.com\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSee files\n");
        for (int i = 0; i < files.length; i++) {
            raw.append("--b\nContent-Type: application/octet-stream; name=")
                    .append(i + 1)
                    .append(".bin\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\n")
                    .append(java.util.Base64.getMimeEncoder().encodeToString(files[i]))
                    .append('\n');
        }
        return raw.append("--b--\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(MailFile file) throws IOException {
        try (InputStream in = file.content().open()) {
            return in.readAllBytes();
        }
    }
}
