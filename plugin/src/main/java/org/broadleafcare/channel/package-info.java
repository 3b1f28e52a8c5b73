/** How words travel; one folder per channel. */
@NullMarked
package org.broadleafcare.channel;

import org.jspecify.annotations.NullMarked;
