package org.broadleafcare.desk;

import java.time.Instant;

/**
 * An agent's unfinished text on a ticket; one for each agent and ticket.
 *
 * @param version grows with every save
 * @param at when it was saved last
 */
public record Draft(long ticketId, DraftWords words, int version, Instant at) {}
