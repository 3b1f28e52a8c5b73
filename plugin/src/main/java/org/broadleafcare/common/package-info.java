/** Small things every feature stands on: actors, lifecycles, refusals and the base of our exceptions. */
@NullMarked
package org.broadleafcare.common;

import org.jspecify.annotations.NullMarked;
