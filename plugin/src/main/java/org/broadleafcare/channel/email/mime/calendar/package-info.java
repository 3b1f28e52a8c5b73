/** Invitations in mails (RFC 5545, RFC 5546). */
@NullMarked
package org.broadleafcare.channel.email.mime.calendar;

import org.jspecify.annotations.NullMarked;
