package org.broadleafcare.ticket.value;

/** How soon somebody should look. */
public enum TicketPriority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
