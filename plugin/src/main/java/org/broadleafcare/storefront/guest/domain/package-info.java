/** The row of a guest's wish to reach an order. */
@NullMarked
package org.broadleafcare.storefront.guest.domain;

import org.jspecify.annotations.NullMarked;
