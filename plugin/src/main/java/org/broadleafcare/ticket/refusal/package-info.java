/** Why a call on a ticket fails. Part of the tickets' API. */
@NullMarked
package org.broadleafcare.ticket.refusal;

import org.jspecify.annotations.NullMarked;
