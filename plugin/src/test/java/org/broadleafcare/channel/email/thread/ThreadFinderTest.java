package org.broadleafcare.channel.email.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadleafcare.channel.email.thread.MailThread.Continues;
import org.broadleafcare.channel.email.thread.MailThread.How;
import org.broadleafcare.channel.email.thread.MailThread.Starts;
import org.broadleafcare.channel.email.thread.MailThread.Why;
import org.broadleafcare.ticket.AuthResult;
import org.broadleafcare.ticket.SampleTickets;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThreadFinderTest {
    private static final String ADA = "ada@example.com";
    private static final String EVE = "eve@example.com";
    private static final Verdict FORGED = new Verdict(AuthResult.FAIL, AuthResult.NONE, AuthResult.FAIL, "mx");

    private final TicketView ticket = SampleTickets.byMail(17, "100172", ADA, 1, false);
    private final TicketView other = SampleTickets.byMail(18, "100180", EVE, 1, false);
    private final TicketView forgotten = SampleTickets.byMail(19, "100198", "erased-100198@invalid", 1, true);
    private final KnownMails known = new KnownMails();
    private final ThreadFinder finder = new ThreadFinder(known);

    @BeforeEach
    void twoTickets() {
        known.knows(ticket, "care-1@shop", "first@ada");
        known.knows(other, "care-2@shop");
        known.knows(forgotten, "care-3@shop");
    }

    @Test
    void followsTheSealedAddressWhateverElseTheMailSays() {
        Mail mail = mail(ADA, "[#100180] Hello").to(seal(17)).replyingTo("care-2@shop");

        assertThat(find(mail)).isEqualTo(new Continues(ticket, How.ADDRESS, true));
    }

    @Test
    void marksWhoHasTheAddressButDidNotTakePart() {
        assertThat(find(mail(EVE, "Hello").to(seal(17)))).isEqualTo(new Continues(ticket, How.ADDRESS, false));
    }

    @Test
    void takesNoForgedSealAndGivesNoHint() {
        String forged = seal(17).replace("+th", "+ti");

        assertThat(find(mail(ADA, "Hello").to(forged))).isEqualTo(new Starts(null, Why.NEW));
    }

    @Test
    void followsWhatTheMailAnswers() {
        assertThat(find(mail(ADA, "Re: Hello").replyingTo("care-1@shop")))
                .isEqualTo(new Continues(ticket, How.REFERENCE, true));
        assertThat(find(mail(ADA, "Another subject").references("first@ada", "unknown@x")))
                .isEqualTo(new Continues(ticket, How.REFERENCE, true));
    }

    @Test
    void believesInReplyToBeforeReferencesAndLaterReferencesBeforeEarlierOnes() {
        assertThat(find(mail(ADA, "Re").replyingTo("care-1@shop").references("care-2@shop")))
                .isEqualTo(new Continues(ticket, How.REFERENCE, true));
        assertThat(find(mail(ADA, "Re").references("care-2@shop", "care-1@shop")))
                .isEqualTo(new Continues(ticket, How.REFERENCE, true));
    }

    @Test
    void takesEmptyIdsForNone() {
        known.knows(ticket, "");

        assertThat(find(mail(EVE, "Hello").replyingTo("").references("", " "))).isEqualTo(new Starts(null, Why.NEW));
    }

    @Test
    void startsAnewWhenSomebodyForwardsToAnotherAddressOfTheShop() {
        Mail mail = mail(ADA, "WG: Hello").references("care-1@shop").at(2);

        assertThat(find(mail)).isEqualTo(new Starts(17L, Why.FORWARDED));
        assertThat(find(mail(ADA, "WG: Hello").references("care-1@shop"))).isInstanceOf(Continues.class);
        assertThat(find(mail(ADA, "Re: Hello").references("care-1@shop").at(2))).isInstanceOf(Continues.class);
    }

    @Test
    void followsANumberForWhoBelongs() {
        assertThat(find(mail("ADA+shop@example.com", "Re: [#100172] Hello")))
                .isEqualTo(new Continues(ticket, How.NUMBER, true));
        assertThat(find(mail(ADA, "about #100172"))).isEqualTo(new Continues(ticket, How.NUMBER, true));
    }

    @Test
    void givesAStrangerWhoQuotesANumberATicketOfTheirOwn() {
        assertThat(find(mail(EVE, "Re: [#100172] Hello"))).isEqualTo(new Starts(null, Why.STRANGER));
        assertThat(find(mail("", "[#100172]"))).isEqualTo(new Starts(null, Why.STRANGER));
    }

    @Test
    void doesNotFollowANumberOnAForgedSendersWord() {
        assertThat(find(mail(ADA, "[#100172]").verdict(FORGED))).isEqualTo(new Starts(null, Why.STRANGER));
    }

    @Test
    void takesTheNumberThatBelongsAmongSeveral() {
        assertThat(find(mail(ADA, "[#100180] [#100172]"))).isEqualTo(new Continues(ticket, How.NUMBER, true));
    }

    @Test
    void takesNoOrderNumberForATicket() {
        assertThat(find(mail(ADA, "Order 100172"))).isEqualTo(new Starts(null, Why.NEW));
        assertThat(find(mail(ADA, "#1001723"))).isEqualTo(new Starts(null, Why.NEW));
    }

    @Test
    void letsNobodyJoinWhatIsForgotten() {
        assertThat(find(mail(ADA, "Hi").to(seal(19)))).isEqualTo(new Starts(null, Why.ERASED));
        assertThat(find(mail(ADA, "Hi").replyingTo("care-3@shop"))).isEqualTo(new Starts(null, Why.ERASED));
        assertThat(find(mail("erased-100198@invalid", "[#100198]"))).isEqualTo(new Starts(null, Why.STRANGER));
    }

    @Test
    void startsATicketForTheAnswerToAMailNobodyKnows() {
        assertThat(find(mail(ADA, "Re: Hello").replyingTo("gone@x")))
                .isEqualTo(new Starts(null, Why.UNKNOWN_REFERENCE));
        assertThat(find(mail(ADA, "Hello"))).isEqualTo(new Starts(null, Why.NEW));
    }

    private String seal(long ticketId) {
        return known.addresses.ofTicket("support@shop.example", ticketId);
    }

    private MailThread find(Mail mail) {
        return finder.find(mail.value());
    }

    private static Mail mail(String from, String subject) {
        return new Mail(from, subject, 1, List.of(), List.of(), List.of(), Verdict.NONE);
    }

    private record Mail(
            String from,
            String subject,
            long account,
            List<String> to,
            List<String> inReplyTo,
            List<String> references,
            Verdict verdict) {
        Mail to(String... addresses) {
            return new Mail(from, subject, account, List.of(addresses), inReplyTo, references, verdict);
        }

        Mail replyingTo(String... ids) {
            return new Mail(from, subject, account, to, List.of(ids), references, verdict);
        }

        Mail references(String... ids) {
            return new Mail(from, subject, account, to, inReplyTo, List.of(ids), verdict);
        }

        Mail at(long otherAccount) {
            return new Mail(from, subject, otherAccount, to, inReplyTo, references, verdict);
        }

        Mail verdict(Verdict other) {
            return new Mail(from, subject, account, to, inReplyTo, references, other);
        }

        IncomingMail value() {
            return new IncomingMail(account, to, inReplyTo, references, subject, from, verdict);
        }
    }
}
