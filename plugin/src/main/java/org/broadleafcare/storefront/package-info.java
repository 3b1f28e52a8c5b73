/** Storefront pages that compose features: my requests, the help form, contact and guest access. */
@NullMarked
package org.broadleafcare.storefront;

import org.jspecify.annotations.NullMarked;
