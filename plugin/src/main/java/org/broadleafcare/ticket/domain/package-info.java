/** Tickets as rows. Internal: others see views. */
@NullMarked
package org.broadleafcare.ticket.domain;

import org.jspecify.annotations.NullMarked;
