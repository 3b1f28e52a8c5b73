package org.broadleafcare.ticket.domain;

import static org.broadleafcare.ticket.value.TicketStatus.CLOSED;
import static org.broadleafcare.ticket.value.TicketStatus.NEW;
import static org.broadleafcare.ticket.value.TicketStatus.ON_HOLD;
import static org.broadleafcare.ticket.value.TicketStatus.OPEN;
import static org.broadleafcare.ticket.value.TicketStatus.PENDING;
import static org.broadleafcare.ticket.value.TicketStatus.SOLVED;

import org.broadleafcare.common.Lifecycle;
import org.broadleafcare.ticket.value.TicketStatus;

/** The moves of a ticket. Closed is final: who writes again gets a follow-up ticket. */
public final class TicketLifecycle {
    public static final Lifecycle<TicketStatus> MOVES = Lifecycle.startingAt(NEW)
            .allow(NEW, OPEN, PENDING, ON_HOLD, SOLVED)
            .allow(OPEN, PENDING, ON_HOLD, SOLVED)
            .allow(PENDING, OPEN, ON_HOLD, SOLVED)
            .allow(ON_HOLD, OPEN, PENDING, SOLVED)
            .allow(SOLVED, OPEN, CLOSED)
            .build();

    private TicketLifecycle() {}
}
