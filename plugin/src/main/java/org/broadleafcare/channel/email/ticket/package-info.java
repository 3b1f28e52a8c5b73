/** The mails that belong to tickets: received, answered, solved. */
@NullMarked
package org.broadleafcare.channel.email.ticket;

import org.jspecify.annotations.NullMarked;
