/** Everything that talks to Broadleaf beyond its plain domain interfaces, and nothing else does. */
@NullMarked
package org.broadleafcare.platform;

import org.jspecify.annotations.NullMarked;
