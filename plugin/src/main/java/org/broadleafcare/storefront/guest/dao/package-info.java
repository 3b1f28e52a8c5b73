/** Rows of CARE_ACCESS_REQUEST. */
@NullMarked
package org.broadleafcare.storefront.guest.dao;

import org.jspecify.annotations.NullMarked;
