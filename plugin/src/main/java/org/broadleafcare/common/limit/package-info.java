/** Rate limits of public forms. */
@NullMarked
package org.broadleafcare.common.limit;

import org.jspecify.annotations.NullMarked;
