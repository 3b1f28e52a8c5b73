/** How a feature declares the personal data it holds. */
@NullMarked
package org.broadleafcare.privacy.spi;

import org.jspecify.annotations.NullMarked;
