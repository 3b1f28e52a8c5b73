package org.broadleafcare.ticket;

/** A message and the ticket that now holds it. */
public record Filed(TicketView ticket, MessageView message) {}
