package org.broadleafcare.ticket;

import java.time.Instant;
import org.broadleafcare.ticket.value.Direction;

/** The newest message between customer and shop, for lists; an internal note answers nobody and does not count. */
public record LastMessage(String excerpt, Direction direction, Instant at) {
    public static final int EXCERPT = 140;
}
