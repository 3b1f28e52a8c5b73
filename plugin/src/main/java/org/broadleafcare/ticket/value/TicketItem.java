package org.broadleafcare.ticket.value;

/** An order line the ticket is about; quantity at least 1. */
public record TicketItem(long orderItemId, int quantity) {}
