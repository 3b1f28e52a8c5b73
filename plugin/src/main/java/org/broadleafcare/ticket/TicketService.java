package org.broadleafcare.ticket;

import org.broadleafcare.common.Actor;
import org.broadleafcare.ticket.value.Assignee;
import org.broadleafcare.ticket.value.TicketStatus;
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

    /**
     * An agent writes to the customer; a ticket nobody has becomes the agent's own.
     *
     * @param then status afterwards, one of OPEN, PENDING, ON_HOLD, SOLVED; null means PENDING, but a solved ticket stays
     *     solved. A solved ticket is reopened first where the lifecycle asks for it.
     */
    MessageView reply(long ticketId, NewMessage message, @Nullable TicketStatus then, Actor by);

    default MessageView reply(long ticketId, NewMessage message, Actor by) {
        return reply(ticketId, message, null, by);
    }

    /**
     * An agent writes to the team.
     *
     * @param then status afterwards; null leaves it as it is
     */
    MessageView note(long ticketId, NewMessage message, @Nullable TicketStatus then, Actor by);

    default MessageView note(long ticketId, NewMessage message, Actor by) {
        return note(ticketId, message, null, by);
    }

    /**
     * Moves to another status on somebody's behalf; the same status again changes nothing.
     *
     * @param expectedVersion the version the caller saw; TicketChanged when it is no longer the current one. Null: whatever
     */
    TicketView moveTo(long ticketId, TicketStatus status, @Nullable Integer expectedVersion, Actor by);

    default TicketView moveTo(long ticketId, TicketStatus status, Actor by) {
        return moveTo(ticketId, status, null, by);
    }

    /** Takes advertising and worse out of the lists; nobody is told. What is junk already stays as it is. */
    TicketView junk(long ticketId, Actor by);

    /** Takes a ticket back that was no junk. */
    TicketView restore(long ticketId, Actor by);

    /** Gives the ticket to an agent, or to nobody when null. {@code expectedVersion} as in {@link #moveTo}. */
    TicketView assign(long ticketId, @Nullable Assignee to, @Nullable Integer expectedVersion, Actor by);

    default TicketView assign(long ticketId, @Nullable Assignee to, Actor by) {
        return assign(ticketId, to, null, by);
    }
}
