/** Data requests. Internal. */
@NullMarked
package org.broadleafcare.privacy.domain;

import org.jspecify.annotations.NullMarked;
