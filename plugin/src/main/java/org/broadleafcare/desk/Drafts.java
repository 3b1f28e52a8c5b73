package org.broadleafcare.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Unfinished texts, kept so that they are there on every device. Checks nobody's rights: the caller has done that. */
public interface Drafts {
    /** Longest text, in characters: longer than what may be sent, so that a text can be saved before it is cut. */
    int LONGEST = 100_000;

    int MOST_FILES = 50;

    Optional<Draft> of(long ticketId, long agentId);

    /** Who else has begun to write on the ticket, newest first, at most ten. */
    List<Writing> others(long ticketId, long agentId);

    /**
     * Keeps the words.
     *
     * @param seen the version they were written over; null overwrites what is there, 0 expects nothing to be there
     * @throws DraftMoved when another one is there
     * @throws org.broadleafcare.ticket.refusal.TicketErased when the person has been forgotten
     */
    Draft save(long ticketId, long agentId, DraftWords words, @Nullable Integer seen);

    /** Done with it, sent or thrown away; silently when there is none. */
    void drop(long ticketId, long agentId);
}
