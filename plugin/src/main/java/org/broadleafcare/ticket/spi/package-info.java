/** What others plug into tickets. */
@NullMarked
package org.broadleafcare.ticket.spi;

import org.jspecify.annotations.NullMarked;
