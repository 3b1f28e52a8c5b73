package org.broadleafcare.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.broadleafcare.common.Actor;
import org.broadleafcare.ticket.value.TicketStatus;

/**
 * Answers on their way out. Nothing else in the system knows of one before its seconds are over; then it is written to the ticket
 * exactly once. Checks nobody's rights: the caller has done that.
 */
public interface HeldReplies {

    /**
     * Takes an answer, and the agent's draft with it. With a waiting time of zero it is written to the ticket at once. The same
     * submission key is answered with the same reply.
     *
     * @param by an agent
     * @throws ConversationMoved when the agent has not seen what others wrote meanwhile
     * @throws org.broadleafcare.ticket.refusal.InvalidTicketInput when the text is empty or too long
     */
    HeldReply send(long ticketId, Answer answer, Actor by);

    /**
     * Takes it back into the agent's draft, before what has been begun there. Again for one taken back already.
     *
     * @throws AlreadySent when it was too late
     * @throws HeldReplyNotFound also for another agent's
     */
    Draft undo(long id, Actor by);

    /** Those that wait, and those of the last day that could not be sent; oldest first. */
    List<HeldReply> on(long ticketId);

    /** Where tickets will be once their waiting answers have gone out, as far as those say so; one statement. */
    Map<Long, TicketStatus> wishedStatuses(Collection<Long> ticketIds);
}
