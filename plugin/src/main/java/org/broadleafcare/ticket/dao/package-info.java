/** Finding and keeping ticket rows. Internal. */
@NullMarked
package org.broadleafcare.ticket.dao;

import org.jspecify.annotations.NullMarked;
