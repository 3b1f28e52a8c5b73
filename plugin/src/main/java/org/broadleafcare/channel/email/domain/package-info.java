/** The row of a mail. */
@NullMarked
package org.broadleafcare.channel.email.domain;

import org.jspecify.annotations.NullMarked;
