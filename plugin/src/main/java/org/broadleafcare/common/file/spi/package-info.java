/** For shops that want more checks. */
@NullMarked
package org.broadleafcare.common.file.spi;

import org.jspecify.annotations.NullMarked;
