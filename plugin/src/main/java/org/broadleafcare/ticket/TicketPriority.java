package org.broadleafcare.ticket;

/** How soon somebody should look. */
public enum TicketPriority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
