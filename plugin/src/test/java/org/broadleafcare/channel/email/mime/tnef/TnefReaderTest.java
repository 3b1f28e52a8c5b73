package org.broadleafcare.channel.email.mime.tnef;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.broadleafcare.ticket.CalendarFacts;
import org.junit.jupiter.api.Test;

class TnefReaderTest {

    private static final byte[] PDF = "%PDF-1.4".getBytes(StandardCharsets.US_ASCII);

    @Test
    void readsTextAndHtml() {
        Tnef tnef = read(TnefWriter.start()
                .properties(p ->
                        p.unicode(0x1000, "Grüße").binary(0x1013, "<p>Grüße</p>".getBytes(StandardCharsets.UTF_8))));

        assertThat(tnef.text()).isEqualTo("Grüße");
        assertThat(tnef.html()).isEqualTo("<p>Grüße</p>");
        assertThat(tnef.files()).isEmpty();
        assertThat(tnef.calendar()).isNull();
    }

    @Test
    void readsTextInItsCodepage() {
        byte[] cyrillic = "Привет\0".getBytes(java.nio.charset.Charset.forName("windows-1251"));

        assertThat(read(TnefWriter.start().codepage(1251).attribute(1, 0x2800c, cyrillic))
                        .text())
                .isEqualTo("Привет");
    }

    @Test
    void unpacksRtf() {
        String rtf =
                "{\\rtf1\\ansi\\ansicpg1252\\fromtext{\\fonttbl{\\f0 Arial;}}\\uc1 J\\'fcrgen\\par 5 \\u8364? \\{x\\}\\tab y}";

        assertThat(read(TnefWriter.start().properties(p -> p.binary(0x1009, TnefWriter.packed(rtf))))
                        .text())
                .isEqualTo("Jürgen\n5 € {x}\ty");
        assertThat(read(TnefWriter.start().properties(p -> p.binary(0x1009, TnefWriter.unpacked(rtf))))
                        .text())
                .isEqualTo("Jürgen\n5 € {x}\ty");
    }

    @Test
    void followsReferencesIntoTheDictionary() throws Bytes.Broken {
        // The word "{\rtf1\ansi" lies at the start of the dictionary: one reference of 11 characters, then the end.
        byte[] packed = TnefWriter.header(11, 0x75465a4c, new byte[] {0b11, 0x00, 0x09, 0x0d, (byte) 0xa0});

        assertThat(new String(CompressedRtf.unpack(packed), StandardCharsets.US_ASCII))
                .isEqualTo("{\\rtf1\\ansi");
    }

    @Test
    void takesTheWordsOutOfHtmlInRtf() {
        String rtf = "{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag64 <p>}Hello\\htmlrtf \\par\\htmlrtf0 {\\*\\htmltag72 </p>}"
                + "\\htmlrtf {\\b\\htmlrtf0 there\\htmlrtf }\\htmlrtf0 }";

        assertThat(RtfText.of(rtf.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII))
                .isEqualTo("Hello\nthere");
    }

    @Test
    void readsFilesWithTheirLongNames() {
        Tnef tnef = read(TnefWriter.start()
                .attachment(
                        "BILL~1.PDF",
                        PDF,
                        p -> p.unicode(0x3707, "Rechnung für Mai.pdf").unicode(0x370e, "Application/PDF"))
                .attachment("cup.png", PDF, p -> p.unicode(0x3712, "cup@example.com")));

        assertThat(tnef.files()).extracting(Tnef.File::name).containsExactly("Rechnung für Mai.pdf", "cup.png");
        assertThat(tnef.files())
                .extracting(Tnef.File::contentType)
                .containsExactly("application/pdf", "application/octet-stream");
        assertThat(tnef.files()).extracting(Tnef.File::contentId).containsExactly(null, "cup@example.com");
        assertThat(tnef.files().get(0).bytes()).isEqualTo(PDF);
    }

    @Test
    void readsMailsInside() {
        byte[] inner = TnefWriter.start()
                .properties(p -> p.unicode(0x1000, "Inner words"))
                .attachment("deep.pdf", PDF, p -> {})
                .bytes();
        byte[] object = new byte[16 + inner.length];
        System.arraycopy(inner, 0, object, 16, inner.length);

        Tnef tnef = read(TnefWriter.start().attachment("Old mail", new byte[0], p -> p.object(0x3701, object)));

        assertThat(tnef.files()).extracting(Tnef.File::name).containsExactly("Old mail.txt", "deep.pdf");
        assertThat(tnef.files().get(0).bytes()).asString(StandardCharsets.UTF_8).isEqualTo("Inner words");
    }

    @Test
    void readsMeetings() {
        Tnef tnef = read(TnefWriter.start()
                .attribute(1, 0x78008, "IPM.Schedule.Meeting.Canceled\0".getBytes(StandardCharsets.US_ASCII))
                .attribute(1, 0x18004, "Delivery\0".getBytes(StandardCharsets.US_ASCII))
                .properties(p -> p.namedTime(0x820d, Instant.parse("2026-11-05T08:00:00Z"))
                        .time(0x61, Instant.parse("2026-11-05T09:00:00Z"))
                        .unicode(0x42, "Jane Doe")));

        assertThat(tnef.calendar())
                .isEqualTo(new CalendarFacts(
                        "CANCEL",
                        "Delivery",
                        Instant.parse("2026-11-05T08:00:00Z"),
                        Instant.parse("2026-11-05T09:00:00Z"),
                        false,
                        null,
                        "Jane Doe"));
    }

    @Test
    void refusesWhatIsNotWhole() {
        byte[] whole = TnefWriter.start()
                .attachment("bill.pdf", PDF, p -> p.unicode(0x3707, "bill.pdf"))
                .bytes();

        assertThat(TnefReader.read(new byte[0])).isEmpty();
        assertThat(TnefReader.read("no tnef at all".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(TnefReader.read(TnefWriter.start().bytes())).isEmpty();
        assertThat(TnefReader.read(Arrays.copyOf(whole, whole.length - 20))).isEmpty();
    }

    @Test
    void neverFailsForDamage() {
        byte[] whole = TnefWriter.start()
                .properties(p -> p.unicode(0x1000, "Words")
                        .binary(0x1009, TnefWriter.packed("{\\rtf1 x}"))
                        .namedTime(0x820d, Instant.EPOCH))
                .attachment("bill.pdf", PDF, p -> p.unicode(0x3707, "bill.pdf"))
                .bytes();

        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= (byte) 0xff;
            assertThat(TnefReader.read(damaged)).isNotNull();
            assertThat(TnefReader.read(Arrays.copyOf(whole, i))).isNotNull();
        }
    }

    private static Tnef read(TnefWriter writer) {
        return TnefReader.read(writer.bytes()).orElseThrow();
    }
}
