/** Settings in the API. */
@NullMarked
package org.broadleafcare.admin.setting;

import org.jspecify.annotations.NullMarked;
