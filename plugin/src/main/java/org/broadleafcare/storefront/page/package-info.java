/** How a page gets from a controller into the shop's own layout. */
@NullMarked
package org.broadleafcare.storefront.page;

import org.jspecify.annotations.NullMarked;
