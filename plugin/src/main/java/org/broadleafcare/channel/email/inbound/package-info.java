/** Takes mails in: what they are, whether they were here before, where they go. */
@NullMarked
package org.broadleafcare.channel.email.inbound;

import org.jspecify.annotations.NullMarked;
