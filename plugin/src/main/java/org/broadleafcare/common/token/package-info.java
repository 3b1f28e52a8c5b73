/** Signed, expiring, single-purpose links. */
@NullMarked
package org.broadleafcare.common.token;

import org.jspecify.annotations.NullMarked;
