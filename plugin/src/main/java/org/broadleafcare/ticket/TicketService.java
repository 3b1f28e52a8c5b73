package org.broadleafcare.ticket;

import org.broadleafcare.common.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Everything that changes a ticket. Each call is one transaction: rows, event log and tasks commit together.
 * Unknown ids throw TicketNotFound; a move the lifecycle forbids throws MoveNotAllowed; bad input throws
 * InvalidTicketInput with one reason per field.
 */
public interface TicketService {

    TicketView open(NewTicket ticket, Actor by);

    /**
     * The customer writes. Reopens a pending, on-hold or solved ticket; on a closed one opens a follow-up ticket
     * linked to it and adds the message there.
     *
     * @return the ticket that now holds the message
     */
    TicketView answer(long ticketId, NewMessage message, Actor by);

    /** An agent writes to the customer; a new ticket becomes open and the agent's own if it has no assignee. */
    MessageView reply(long ticketId, NewMessage message, Actor by);

    /** An agent writes to the team. */
    MessageView note(long ticketId, NewMessage message, Actor by);

    /** Moves to another status on somebody's behalf; the same status again changes nothing. */
    TicketView moveTo(long ticketId, TicketStatus status, Actor by);

    /** Gives the ticket to an agent, or to nobody when null. */
    TicketView assign(long ticketId, @Nullable Assignee to, Actor by);
}
