/** Who calls the API, and whether they may. */
@NullMarked
package org.broadleafcare.admin.web.access;

import org.jspecify.annotations.NullMarked;
