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
 * @param junk whether it shows junk, and nothing else
 */
public record TicketFilter(
        Set<TicketStatus> statuses,
        @Nullable Long assignedTo,
        boolean unassigned,
        @Nullable String queue,
        boolean junk) {

    /** Tickets that are not junk. */
    public TicketFilter(
            Set<TicketStatus> statuses, @Nullable Long assignedTo, boolean unassigned, @Nullable String queue) {
        this(statuses, assignedTo, unassigned, queue, false);
    }

    public static TicketFilter onlyJunk() {
        return new TicketFilter(Set.of(), null, false, null, true);
    }

    /** The same list, of tickets in one status. */
    public TicketFilter onlyIn(TicketStatus status) {
        return new TicketFilter(Set.of(status), assignedTo, unassigned, queue, junk);
    }
}
