package org.broadleafcare.ticket;

import org.broadleafcare.common.Actor;

/**
 * The way of mails into tickets. Takes whatever a mail brings, cut to what fits; files that are not welcome become
 * {@link WithheldFile}s. Each call runs in the caller's transaction, which must exist, and trusts the caller that topic
 * and order fit together with the sender.
 */
public interface MailTickets {
    Filed open(NewTicket ticket, Actor by);

    /** As {@link TicketService#answer}: reopens, or follows up on a closed ticket. */
    Filed answer(long ticketId, NewMessage message, Actor by);

    /** Writes down what a machine sent, or a third party on a closed ticket: nothing moves and nobody is mailed. */
    Filed keep(long ticketId, NewMessage message, Actor by);

    /** An answer of the team has not reached the requester. */
    void deliveryTrouble(long ticketId);

    /** The same mail has come to a further account. */
    void copied(long messageId, long accountId);
}
