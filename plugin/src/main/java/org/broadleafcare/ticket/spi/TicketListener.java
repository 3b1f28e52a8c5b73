package org.broadleafcare.ticket.spi;

import org.broadleafcare.ticket.event.TicketEvent;

/**
 * Told of every ticket event inside its transaction: write rows and schedule tasks here, talk to nobody outside.
 * What a listener throws rolls the change back.
 */
@FunctionalInterface
public interface TicketListener {
    void on(TicketEvent event);
}
