/** Rows of CARE_DELIVERY. */
@NullMarked
package org.broadleafcare.delivery.dao;

import org.jspecify.annotations.NullMarked;
