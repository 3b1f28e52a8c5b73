/** Tickets in the API. */
@NullMarked
package org.broadleafcare.admin.ticket;

import org.jspecify.annotations.NullMarked;
