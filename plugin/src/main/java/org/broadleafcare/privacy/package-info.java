/** Export and erasure of a person's data over all features. */
@NullMarked
package org.broadleafcare.privacy;

import org.jspecify.annotations.NullMarked;
