/** Keeps the bytes of attachments in step with their rows. */
@NullMarked
package org.broadleafcare.ticket.service.file;

import org.jspecify.annotations.NullMarked;
