/** What tickets hold about a person. Internal. */
@NullMarked
package org.broadleafcare.ticket.privacy;

import org.jspecify.annotations.NullMarked;
