package org.broadleafcare.ticket;

import java.util.Set;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets a list shows.
 *
 * @param statuses empty means all
 * @param assignedTo agent id; null means any
 * @param unassigned only tickets that nobody has
 * @param queue null means any
 */
public record TicketFilter(
        Set<TicketStatus> statuses,
        @Nullable Long assignedTo,
        boolean unassigned,
        @Nullable String queue) {

    /** The same list, of tickets in one status. */
    public TicketFilter onlyIn(TicketStatus status) {
        return new TicketFilter(Set.of(status), assignedTo, unassigned, queue);
    }
}
