/** Data requests in the API. */
@NullMarked
package org.broadleafcare.admin.privacy;

import org.jspecify.annotations.NullMarked;
