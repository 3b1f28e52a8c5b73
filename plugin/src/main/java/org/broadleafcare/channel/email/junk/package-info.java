/** Who sent a mail really, and what nobody wants to read. */
@NullMarked
package org.broadleafcare.channel.email.junk;

import org.jspecify.annotations.NullMarked;
