/** The closed sets and small values a ticket is described with. Part of the tickets' API. */
@NullMarked
package org.broadleafcare.ticket.value;

import org.jspecify.annotations.NullMarked;
