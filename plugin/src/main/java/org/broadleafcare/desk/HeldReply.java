package org.broadleafcare.desk;

import java.time.Instant;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jspecify.annotations.Nullable;

/**
 * An answer in the seconds in which its agent can take it back.
 *
 * @param text empty once it was sent or taken back
 * @param sendAt not before this instant
 * @param messageId what it has become; null unless {@link State#SENT}
 */
public record HeldReply(
        long id,
        long ticketId,
        long agentId,
        String text,
        @Nullable TicketStatus then,
        Instant sendAt,
        State state,
        @Nullable Long messageId) {

    public enum State {
        HELD,
        UNDONE,
        SENT,
        /** It could not be sent any more; the words are in the agent's draft. */
        FAILED
    }
}
