package org.broadleafcare.ticket;

import java.time.Instant;

/** The newest message of a ticket, for lists. */
public record LastMessage(String excerpt, Direction direction, Visibility visibility, Instant at) {
    public static final int EXCERPT = 140;
}
