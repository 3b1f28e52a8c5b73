package org.broadleafcare.desk;

import java.util.List;
import java.util.Set;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jspecify.annotations.Nullable;

/**
 * What an agent answers a customer.
 *
 * @param then where the ticket moves afterwards; null for the usual
 * @param seen the newest message the agent had on the screen; null when nobody looked, and then nothing is compared
 * @param seenHeld answers of others that were about to go out and that the agent knows of
 * @param submissionKey of one intention to send, kept through retries; at most 200 characters
 */
public record Answer(
        String text,
        @Nullable TicketStatus then,
        List<HeldFile> files,
        @Nullable Long seen,
        Set<Long> seenHeld,
        String submissionKey) {
    public Answer {
        files = List.copyOf(files);
        seenHeld = Set.copyOf(seenHeld);
    }
}
