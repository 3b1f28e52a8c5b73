/** Changes that meet other changes. */
@NullMarked
package org.broadleafcare.common.transaction;

import org.jspecify.annotations.NullMarked;
