/** Data requests. Internal. */
@NullMarked
package org.broadleafcare.privacy.service;

import org.jspecify.annotations.NullMarked;
