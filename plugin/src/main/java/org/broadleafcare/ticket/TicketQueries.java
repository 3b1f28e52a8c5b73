package org.broadleafcare.ticket;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadleafcare.ticket.value.Requester;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jspecify.annotations.Nullable;

/** Reading tickets. Checks nobody's rights: the caller has done that. */
public interface TicketQueries {

    Optional<TicketView> byId(long id);

    Optional<TicketView> byNumber(String number);

    /** At most {@code limit} (1–100) tickets; an unreadable cursor throws InvalidCursor. */
    TicketPage page(TicketFilter filter, @Nullable String cursor, int limit);

    /** Tickets of a customer, newest change first. */
    TicketPage ofCustomer(long customerId, @Nullable String cursor, int limit);

    /** Tickets about an order, newest first, at most 20. */
    List<TicketView> aboutOrder(long orderId);

    /** How many tickets the filter finds, counted no further than {@code cap}. */
    int count(TicketFilter filter, int cap);

    /** How many tickets a customer or, for guests, an e-mail address has. */
    int countOf(Requester requester);

    /** Other tickets of the same customer (for guests: e-mail address), newest change first. */
    List<TicketView> ofSameRequester(TicketView ticket, int limit);

    /** The newest message of each ticket by ticket id, the text cut to {@link LastMessage#EXCERPT} characters. */
    Map<Long, LastMessage> lastMessages(Collection<Long> ticketIds);

    /** Ticket numbers by id; one statement. */
    Map<Long, String> numbers(Collection<Long> ticketIds);

    /** The statuses an agent may move this ticket to. */
    Set<TicketStatus> allowedMoves(TicketView ticket);

    /** Messages in order of time; internal ones only when asked for. At most the newest 500. */
    List<MessageView> conversation(long ticketId, boolean withInternal);

    /** The file, when it belongs to a message of this ticket (and, unless asked for, not to an internal one). */
    Optional<AttachmentView> attachment(long ticketId, long attachmentId, boolean withInternal);

    /** Opens an attachment's bytes; UncheckedIOException when the store fails. */
    InputStream open(AttachmentView attachment);
}
