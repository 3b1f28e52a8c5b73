/** Texts people read: ICU messages per locale, with fallback. */
@NullMarked
package org.broadleafcare.common.text;

import org.jspecify.annotations.NullMarked;
