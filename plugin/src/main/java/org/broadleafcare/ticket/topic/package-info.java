/** What tickets are about, as rows that merchants edit in the admin. Internal. */
@NullMarked
package org.broadleafcare.ticket.topic;

import org.jspecify.annotations.NullMarked;
