package org.broadleafcare.channel.email.filing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcare.channel.email.MailAccounts;
import org.broadleafcare.channel.email.filing.Letters.Standing;
import org.broadleafcare.channel.email.inbound.NatureOf;
import org.broadleafcare.channel.email.inbound.domain.InboundMailImpl;
import org.broadleafcare.channel.email.junk.SenderPast;
import org.broadleafcare.channel.email.thread.MailThread.Continues;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.ticket.Filed;
import org.broadleafcare.ticket.MailAddress;
import org.broadleafcare.ticket.MailNature;
import org.broadleafcare.ticket.MailOrigin;
import org.broadleafcare.ticket.MailTickets;
import org.broadleafcare.ticket.MessageKind;
import org.broadleafcare.ticket.NewMessage;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.ParticipantRole;
import org.broadleafcare.ticket.TicketParticipants;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.Verdict;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.TicketType;

/** Writes a mail into a ticket, and who takes part by it. */
final class TicketWriting {
    private static final int MOST_COPIES = 20;

    private final MailTickets tickets;
    private final TicketParticipants participants;
    private final Openings openings;
    private final Letters letters;
    private final MailAccounts accounts;
    private final Messages messages;

    TicketWriting(
            MailTickets tickets,
            TicketParticipants participants,
            Openings openings,
            Letters letters,
            MailAccounts accounts,
            Messages messages) {
        this.tickets = tickets;
        this.participants = participants;
        this.openings = openings;
        this.letters = letters;
        this.accounts = accounts;
        this.messages = messages;
    }

    Filed open(InboundMailImpl row, Reading reading, SenderPast past) {
        NewTicket wish =
                openings.ticket(reading, row.id(), new Standing(false, reading.isForged(), isSilent(reading, past)));
        Long customer = wish.requester().customerId();
        Filed filed = tickets.open(wish, customer == null ? Actor.guest() : Actor.customer(customer));
        withPeople(filed, row, reading);
        return filed;
    }

    /** @param talking two machines seem to talk: nothing moves */
    Filed add(InboundMailImpl row, Reading reading, Continues thread, boolean talking) {
        TicketView ticket = thread.ticket();
        boolean unverified = thread.belongs() && reading.isForged();
        Standing standing = new Standing(!thread.belongs(), unverified, false);
        MessageKind kind = kind(reading, ticket, thread.belongs());
        NewMessage message = letters.message(reading, row.id(), kind, standing);
        Actor by = author(ticket, reading, thread.belongs() && !unverified);
        Filed filed = kind == MessageKind.AUTOMATIC || talking
                ? tickets.keep(ticket.id(), message, by)
                : tickets.answer(ticket.id(), message, by);
        if (thread.belongs() && !unverified && kind == MessageKind.WORDS) {
            withPeople(filed, row, reading);
        } else {
            row.copies().forEach(account -> tickets.copied(filed.message().id(), account));
        }
        return filed;
    }

    /** The mail could not be read: what was seen of it first, and that somebody has to look at it. */
    Filed openUnread(InboundMailImpl row) {
        Locale locale =
                accounts.byId(row.accountId()).map(account -> account.locale()).orElse(Locale.ENGLISH);
        MailAddress from = new MailAddress(row.fromEmail(), null);
        MailOrigin origin = new MailOrigin(
                row.accountId(),
                row.id(),
                from,
                null,
                List.of(),
                List.of(),
                null,
                row.subject(),
                null,
                null,
                null,
                MailNature.HUMAN,
                Verdict.NONE,
                false,
                false,
                row.isCut(),
                null,
                List.of("unreadable", Letters.SILENT),
                List.of(),
                Map.of(),
                row.sentAt());
        return tickets.open(
                new NewTicket(
                        TicketType.QUESTION,
                        "something_else",
                        row.subject().isBlank() ? messages.text(locale, "care.mail.in.no_subject") : row.subject(),
                        messages.text(locale, "care.mail.in.unread_text"),
                        ChannelKind.EMAIL,
                        locale,
                        null,
                        openings.requester(from, Optional.empty(), locale),
                        null,
                        List.of(),
                        List.of(),
                        Letters.submissionKey(row.id()),
                        Map.of(),
                        accounts.byId(row.accountId())
                                .map(account -> account.queue())
                                .orElse(null),
                        origin),
                Actor.guest());
    }

    private MessageKind kind(Reading reading, TicketView ticket, boolean belongs) {
        if (reading.isByMachine()) {
            return MessageKind.AUTOMATIC;
        }
        boolean asked = belongs
                && !isRequester(ticket, reading)
                && participants.of(ticket.id()).stream()
                        .filter(one -> one.role() == ParticipantRole.THIRD_PARTY)
                        .anyMatch(one ->
                                one.who().bareKey().equals(reading.writer().bareKey()));
        return asked ? MessageKind.THIRD_PARTY : MessageKind.WORDS;
    }

    private static Actor author(TicketView ticket, Reading reading, boolean known) {
        Long customer = ticket.requester().customerId();
        return known && customer != null && isRequester(ticket, reading) ? Actor.customer(customer) : Actor.guest();
    }

    private static boolean isRequester(TicketView ticket, Reading reading) {
        return new MailAddress(ticket.requester().email(), null)
                .bareKey()
                .equals(reading.writer().bareKey());
    }

    private void withPeople(Filed filed, InboundMailImpl row, Reading reading) {
        if (reading.nature() == MailNature.HUMAN && !reading.isForged()) {
            String requester = filed.ticket().requester().email();
            List<MailAddress> others = Stream.of(reading.mail().cc())
                    .flatMap(List::stream)
                    .filter(one -> !one.email().isBlank() && !accounts.isOurs(one.key()))
                    .filter(one -> !one.key().equals(requester)
                            && !one.key().equals(reading.writer().key()))
                    .limit(MOST_COPIES)
                    .toList();
            participants.add(filed.ticket().id(), others, ParticipantRole.CC, Actor.guest());
        }
        row.copies().forEach(account -> tickets.copied(filed.message().id(), account));
    }

    /** Whether the sender must get no receipt: who is no person, wants none, or has had enough. */
    private static boolean isSilent(Reading reading, SenderPast past) {
        return reading.nature() != MailNature.HUMAN
                || !reading.account().autoAnswer()
                || reading.isForged()
                || reading.wantsNoAnswer()
                || NatureOf.isNobody(Objects.requireNonNullElse(reading.writer().email(), ""))
                || past.hasHadReceipts();
    }
}
