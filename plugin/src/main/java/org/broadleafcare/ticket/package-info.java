/**
 * One concern of one customer: opened, answered and moved by {@link org.broadleafcare.ticket.TicketService}, read by {@link
 * org.broadleafcare.ticket.TicketQueries}. Publishes {@link org.broadleafcare.ticket.event}.
 */
@NullMarked
package org.broadleafcare.ticket;

import org.jspecify.annotations.NullMarked;
