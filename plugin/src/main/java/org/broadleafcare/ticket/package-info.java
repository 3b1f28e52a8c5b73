/** One concern of one customer: its messages, lifecycle and assignment. Publishes {@link org.broadleafcare.ticket.event}. */
@NullMarked
package org.broadleafcare.ticket;

import org.jspecify.annotations.NullMarked;
