/** Facts about tickets, handed to listeners inside the transaction that made them true. */
@NullMarked
package org.broadleafcare.ticket.event;

import org.jspecify.annotations.NullMarked;
