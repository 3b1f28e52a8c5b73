/** Rows of mails that came in. */
@NullMarked
package org.broadleafcare.channel.email.inbound.domain;

import org.jspecify.annotations.NullMarked;
