/** Makes tickets and messages of the mails that were taken in. */
@NullMarked
package org.broadleafcare.channel.email.filing;

import org.jspecify.annotations.NullMarked;
