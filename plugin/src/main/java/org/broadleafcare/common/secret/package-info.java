/** Secrets at rest, encrypted under the shop's master key. */
@NullMarked
package org.broadleafcare.common.secret;

import org.jspecify.annotations.NullMarked;
