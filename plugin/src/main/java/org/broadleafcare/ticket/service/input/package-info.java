/** Checks what somebody typed or sent before a ticket takes it. */
@NullMarked
package org.broadleafcare.ticket.service.input;

import org.jspecify.annotations.NullMarked;
