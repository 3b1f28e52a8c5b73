/** What tickets are about: rows that merchants edit in the admin, and how a reader sees them called. */
@NullMarked
package org.broadleafcare.ticket.topic;

import org.jspecify.annotations.NullMarked;
