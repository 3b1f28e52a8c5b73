/** To which ticket a mail belongs. {@link org.broadleafcare.channel.email.thread.ThreadFinder} decides, on values only. */
@NullMarked
package org.broadleafcare.channel.email.thread;

import org.jspecify.annotations.NullMarked;
