package org.broadleafcare.channel.email.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.broadleafcare.channel.email.NewMail;
import org.broadleafcare.channel.email.domain.MailImpl;
import org.broadleafcare.ticket.MailAddress;
import org.broadleafcare.ticket.Recipients;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private static final MailAddress ADA = new MailAddress("ada@example.com", "Ada");
    private static final MailAddress BOB = new MailAddress("bob@example.com", null);
    private static final MailAddress ZOE = new MailAddress("zoe@example.com", "Zoë");

    private static List<MailImpl> copies(List<MailAddress> to, List<MailAddress> cc, List<MailAddress> bcc) {
        NewMail mail = new NewMail(
                "ticket-reply",
                "ada@example.com",
                "Ada",
                Locale.ENGLISH,
                1L,
                9L,
                false,
                null,
                new Recipients(to, cc, bcc),
                null,
                null);
        return Copies.of(mail).stream()
                .map(to1 -> MailImpl.first(mail, to1, "shop.example", null, Instant.EPOCH))
                .toList();
    }

    @Test
    void goesToTheRecipientWhenNobodyElseIsNamed() {
        List<MailImpl> copies = copies(List.of(), List.of(), List.of());

        assertThat(copies).extracting(MailImpl::recipient).containsExactly(ADA);
        assertThat(copies.get(0).hasOneRecipient()).isTrue();
        assertThat(copies.get(0).named()).isEqualTo(new Recipients(List.of(ADA), List.of(), List.of()));
    }

    @Test
    void goesToTheRecipientBesideThoseInCopy() {
        List<MailImpl> copies = copies(List.of(), List.of(BOB), List.of());

        assertThat(copies).extracting(MailImpl::recipient).containsExactly(ADA, BOB);
        assertThat(copies)
                .allSatisfy(copy ->
                        assertThat(copy.named()).isEqualTo(new Recipients(List.of(ADA), List.of(BOB), List.of())));
    }

    @Test
    void goesOnceToWhoeverIsNamedTwice() {
        MailAddress shouted = new MailAddress("ADA@example.com ", null);

        assertThat(copies(List.of(ADA), List.of(shouted, BOB), List.of(BOB)))
                .extracting(MailImpl::recipient)
                .containsExactly(ADA, BOB);
    }

    @Test
    void tellsNobodyWhoGetsABlindCopy() {
        List<MailImpl> copies = copies(List.of(ADA), List.of(), List.of(ZOE));

        assertThat(copies).extracting(MailImpl::recipient).containsExactly(ADA, ZOE);
        assertThat(copies)
                .allSatisfy(
                        copy -> assertThat(copy.named()).isEqualTo(new Recipients(List.of(ADA), List.of(), List.of())));
    }

    @Test
    void forgetsAPersonInItsHeadersAndKeepsTheOthers() {
        MailImpl bobs = copies(List.of(ADA), List.of(BOB, ZOE), List.of()).get(1);

        bobs.erase(ADA);

        assertThat(bobs.recipient()).isEqualTo(BOB);
        assertThat(bobs.named()).isEqualTo(new Recipients(List.of(), List.of(BOB, ZOE), List.of()));
    }

    @Test
    void nothingGoesToAnErasedPersonAnyMore() {
        MailImpl bobs = copies(List.of(ADA), List.of(BOB), List.of()).get(1);

        bobs.erase(BOB);

        assertThat(bobs.isErased()).isTrue();
        assertThat(bobs.passage().isOpen()).isFalse();
    }
}
