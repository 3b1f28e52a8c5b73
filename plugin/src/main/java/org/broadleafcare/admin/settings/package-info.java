/** Settings in the API. */
@NullMarked
package org.broadleafcare.admin.settings;

import org.jspecify.annotations.NullMarked;
