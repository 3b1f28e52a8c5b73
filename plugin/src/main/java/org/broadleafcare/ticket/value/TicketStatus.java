package org.broadleafcare.ticket.value;

/** States of a ticket; the moves between them are in TicketLifecycle. */
public enum TicketStatus {
    NEW,
    OPEN,
    /** Waiting for the customer. */
    PENDING,
    /** Waiting for a third party. */
    ON_HOLD,
    SOLVED,
    CLOSED
}
