package org.broadleafcare.channel.email.inbound.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.broadleafcare.channel.email.inbound.StoredRaw;
import org.junit.jupiter.api.Test;

class FirstSightTest {
    private static final String MAIL = "Message-ID: <Ab1@example.com>\r\n"
            + "From: =?utf-8?q?J=C3=BCrgen?= <Juergen@Example.com>\r\n"
            + "Date: Sun, 22 Nov 2026 10:00:00 +0100 (CET)\r\n"
            + "Subject: =?utf-8?b?R3LDvMOfZQ==?=\r\n =?utf-8?q?_aus_K=C3=B6ln?=\r\n"
            + "\r\nbody\r\n";

    @Test
    void readsWhatAListShows() throws IOException {
        StoredRaw raw = seen(MAIL);

        assertThat(raw.fromEmail()).isEqualTo("juergen@example.com");
        assertThat(raw.subject()).isEqualTo("Grüße aus Köln");
        assertThat(raw.sentAt()).isEqualTo(Instant.parse("2026-11-22T09:00:00Z"));
        assertThat(raw.size()).isEqualTo(MAIL.length());
        assertThat(raw.cut()).isFalse();
    }

    @Test
    void knowsTheSameMailAgainWhateverItsWay() throws IOException {
        String otherWay = "Received: from elsewhere\r\n"
                + MAIL.replace("\r\n", "\n").replace("<Ab1@example.com>", " <Ab1@example.com> (a comment)")
                + "-- \nlist footer";

        assertThat(seen(otherWay).identity()).isEqualTo(seen(MAIL).identity());
    }

    @Test
    void keepsTwoMailsApartThatCarryTheSameMessageId() throws IOException {
        assertThat(seen(MAIL.replace("Juergen@", "somebody@")).identity())
                .isNotEqualTo(seen(MAIL).identity());
        assertThat(seen(MAIL.replace("10:00:00", "10:00:01")).identity())
                .isNotEqualTo(seen(MAIL).identity());
    }

    @Test
    void letsTheBodyCountWhereThereIsNoMessageId() throws IOException {
        String without = MAIL.replace("Message-ID: <Ab1@example.com>\r\n", "");
        String empty = MAIL.replace("<Ab1@example.com>", "<>");

        assertThat(seen(without).identity()).isEqualTo(seen(without).identity());
        assertThat(seen(without + "more").identity()).isNotEqualTo(seen(without).identity());
        assertThat(seen(empty).identity()).isEqualTo(seen(without).identity());
    }

    @Test
    void takesAnythingForAMail() throws IOException {
        for (String odd : new String[] {
            "",
            "\r\n",
            "no header at all",
            "From: <\"\">\n\n",
            "From: a@b, c@d\r\nSubject:",
            ":\n: :\n\n",
            "From:\0x@y\n\n"
        }) {
            StoredRaw raw = seen(odd);
            assertThat(raw.identity()).hasSize(64);
            assertThat(raw.fromEmail()).doesNotContain("\0");
        }
        assertThat(seen("From: plain@example.com\n\n").fromEmail()).isEqualTo("plain@example.com");
        assertThat(seen("Subject: " + "ä".repeat(300) + "\n\n").subject()).hasSize(255);
        assertThat(seen("Date: Fri, 1 Jan 9999 00:00:00 +0000\n\n").sentAt()).isNull();
    }

    @Test
    void endsAMailThatIsTooLarge() throws IOException {
        FirstSight sight = new FirstSight(
                new ByteArrayInputStream((MAIL + "x".repeat(100_000)).getBytes(StandardCharsets.UTF_8)), 20_000);
        byte[] kept = sight.readAllBytes();

        StoredRaw raw = sight.stored("key");
        assertThat(raw.cut()).isTrue();
        assertThat(kept.length).isLessThan(50_000).isEqualTo((int) raw.size());
        assertThat(raw.fromEmail()).isEqualTo("juergen@example.com");
    }

    private static StoredRaw seen(String mail) throws IOException {
        FirstSight sight =
                new FirstSight(new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)), Long.MAX_VALUE);
        sight.readAllBytes();
        return sight.stored("key");
    }
}
