package org.broadleafcare.ticket.event;

import org.broadleafcare.common.Actor;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.value.TicketStatus;

/** Something that has become true of a ticket. */
public sealed interface TicketEvent {

    TicketView ticket();

    Actor by();

    /** A new ticket with its first message. */
    record TicketOpened(TicketView ticket, MessageView message, Actor by) implements TicketEvent {}

    /** A further message: the customer's answer, an agent's reply or an internal note. */
    record MessageAdded(TicketView ticket, MessageView message, Actor by) implements TicketEvent {}

    record StatusChanged(TicketView ticket, TicketStatus from, Actor by) implements TicketEvent {}

    record Assigned(TicketView ticket, Actor by) implements TicketEvent {}
}
