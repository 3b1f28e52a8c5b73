/** Mails that come back because another one could not be delivered. */
@NullMarked
package org.broadleafcare.channel.email.bounce;

import org.jspecify.annotations.NullMarked;
