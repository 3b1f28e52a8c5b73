package org.broadleafcare.desk;

import java.time.Instant;

/**
 * Somebody who has a ticket open.
 *
 * @param since when they began to do this
 */
public record Present(long ticketId, long agentId, Doing doing, Instant since) {}
