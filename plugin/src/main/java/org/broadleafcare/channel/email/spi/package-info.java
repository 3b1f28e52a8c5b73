/** What others plug into mails. */
@NullMarked
package org.broadleafcare.channel.email.spi;

import org.jspecify.annotations.NullMarked;
