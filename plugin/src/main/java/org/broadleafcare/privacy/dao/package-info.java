/** Data requests. Internal. */
@NullMarked
package org.broadleafcare.privacy.dao;

import org.jspecify.annotations.NullMarked;
