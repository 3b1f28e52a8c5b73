/** What a shop plugs into the judgement of junk. */
@NullMarked
package org.broadleafcare.channel.email.junk.spi;

import org.jspecify.annotations.NullMarked;
