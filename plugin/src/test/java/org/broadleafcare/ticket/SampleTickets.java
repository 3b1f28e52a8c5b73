package org.broadleafcare.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.broadleafcare.common.Actor;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.Direction;
import org.broadleafcare.ticket.value.Requester;
import org.broadleafcare.ticket.value.TicketPriority;
import org.broadleafcare.ticket.value.TicketStatus;
import org.broadleafcare.ticket.value.TicketType;
import org.broadleafcare.ticket.value.Visibility;
import org.jspecify.annotations.Nullable;

/** Tickets for tests of whatever shows them. */
public final class SampleTickets {
    public static final long CUSTOMER = 7;
    private static final Instant THEN = Instant.parse("2026-11-20T09:30:00Z");
    private static final String SUBJECT = "One of the mugs is broken";

    private SampleTickets() {}

    /** Of a registered customer, about order 70. */
    public static TicketView ofCustomer() {
        return ticket(TicketStatus.PENDING, SUBJECT, new Requester(CUSTOMER, "Ada", "ada@example.com"), 70L);
    }

    /** Of a guest who has reached order 70 by its link. */
    public static TicketView ofGuest() {
        return ticket(TicketStatus.PENDING, SUBJECT, new Requester(null, "Ada", "ada@example.com"), 70L);
    }

    /** From the public form: nobody has checked the address. */
    public static TicketView ofStranger() {
        return ticket(TicketStatus.NEW, SUBJECT, new Requester(null, "Ada", "ada@example.com"), null);
    }

    public static TicketView with(TicketView ticket, String subject) {
        return ticket(ticket.status(), subject, ticket.requester(), ticket.orderId());
    }

    public static TicketView in(TicketView ticket, TicketStatus status) {
        return ticket(status, ticket.subject(), ticket.requester(), ticket.orderId());
    }

    /** With an id of its own, as it came to a mail account. */
    public static TicketView byMail(long id, String number, String email, long accountId, boolean erased) {
        return new TicketView(
                id,
                number,
                TicketType.QUESTION,
                TicketStatus.OPEN,
                "something_else",
                SUBJECT,
                ChannelKind.EMAIL,
                Locale.ENGLISH,
                null,
                "support",
                TicketPriority.NORMAL,
                new Requester(null, "Ada", email),
                null,
                List.of(),
                null,
                THEN,
                THEN,
                null,
                null,
                null,
                1,
                id,
                null,
                false,
                accountId,
                false,
                erased);
    }

    private static TicketView ticket(TicketStatus status, String subject, Requester requester, @Nullable Long orderId) {
        return new TicketView(
                1,
                "100017",
                TicketType.CLAIM,
                status,
                "damaged_item",
                subject,
                ChannelKind.FORM,
                Locale.ENGLISH,
                "AT",
                "support",
                TicketPriority.NORMAL,
                requester,
                orderId,
                List.of(),
                null,
                THEN,
                THEN,
                null,
                null,
                null,
                3,
                1,
                null,
                false,
                null,
                false,
                false);
    }

    public static MessageView reply(TicketView ticket, long id, String text) {
        return message(ticket, id, Direction.OUT, Visibility.PUBLIC, Actor.agent(5, "grace"), "Grace Hopper", text);
    }

    public static MessageView note(TicketView ticket, long id, String text) {
        return message(ticket, id, Direction.OUT, Visibility.INTERNAL, Actor.agent(5, "grace"), "Grace Hopper", text);
    }

    public static MessageView answer(TicketView ticket, long id, String text) {
        return message(ticket, id, Direction.IN, Visibility.PUBLIC, Actor.customer(CUSTOMER), "Ada", text);
    }

    private static MessageView message(
            TicketView ticket,
            long id,
            Direction direction,
            Visibility visibility,
            Actor author,
            String name,
            String text) {
        return new MessageView(
                id,
                ticket.id(),
                direction,
                visibility,
                author,
                name,
                ChannelKind.FORM,
                Locale.ENGLISH,
                text,
                null,
                THEN,
                List.of());
    }
}
