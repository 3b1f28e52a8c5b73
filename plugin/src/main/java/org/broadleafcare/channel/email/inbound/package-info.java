/** Taking mail in: every mail becomes one row, is filed in a transaction of its own, and none blocks another. */
@NullMarked
package org.broadleafcare.channel.email.inbound;

import org.jspecify.annotations.NullMarked;
