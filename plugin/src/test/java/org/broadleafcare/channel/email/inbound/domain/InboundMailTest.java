package org.broadleafcare.channel.email.inbound.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.broadleafcare.channel.email.inbound.InboundState;
import org.broadleafcare.channel.email.inbound.StoredRaw;
import org.broadleafcare.common.MoveNotAllowed;
import org.junit.jupiter.api.Test;

class InboundMailTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final InboundMailImpl mail =
            new InboundMailImpl(3, new StoredRaw("key", 100, false, "identity", "a@example.com", "Hello", null), NOW);

    @Test
    void isFiledOnce() {
        mail.filed(7, 8L, NOW);

        assertThat(mail.ticketId()).isEqualTo(7);
        assertThat(mail.messageId()).isEqualTo(8);
        assertThatExceptionOfType(MoveNotAllowed.class).isThrownBy(() -> mail.filed(9, 10L, NOW));
        assertThatExceptionOfType(MoveNotAllowed.class).isThrownBy(() -> mail.junk("flood", NOW));
    }

    @Test
    void comesBackFromJunkAsAMessage() {
        mail.junk("flood", NOW);
        assertThat(mail.reason()).isEqualTo("flood");

        mail.filed(7, 8L, NOW);

        assertThat(mail.state()).isEqualTo(InboundState.FILED);
        assertThat(mail.reason()).isNull();
    }

    @Test
    void startsAnewWhenItWasSetAside() {
        mail.attemptFailed("x".repeat(900));
        mail.quarantined("broken", NOW);

        mail.again();

        assertThat(mail.state()).isEqualTo(InboundState.RECEIVED);
        assertThat(mail.attempts()).isZero();
    }

    @Test
    void notesEachFurtherMailboxOnce() {
        assertThat(mail.copiedTo(3)).isFalse();
        assertThat(mail.copiedTo(4)).isTrue();
        assertThat(mail.copiedTo(4)).isFalse();
        assertThat(mail.copiedTo(5)).isTrue();

        assertThat(mail.copies()).containsExactly(4L, 5L);
    }

    @Test
    void holdsNoMoreCopiesThanItsColumn() {
        for (long account = 1_000_000_000_000L; account < 1_000_000_000_200L; account++) {
            mail.copiedTo(account);
        }

        assertThat(mail.copies).hasSizeLessThanOrEqualTo(Copies.LONGEST);
    }

    @Test
    void losesThePersonWhenErased() {
        mail.erase();

        assertThat(mail.fromEmail()).isEmpty();
        assertThat(mail.subject()).isEmpty();
        assertThat(mail.rawKey()).isNull();
    }
}
