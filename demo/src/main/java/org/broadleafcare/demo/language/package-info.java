/** In which language a visit is: the one chosen, the one remembered, or the one the browser asks for. */
@NullMarked
package org.broadleafcare.demo.language;

import org.jspecify.annotations.NullMarked;
