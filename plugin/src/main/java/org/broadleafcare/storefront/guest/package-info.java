/** Contact page and guests: a question without an account, and access to an order by a mailed link. */
@NullMarked
package org.broadleafcare.storefront.guest;

import org.jspecify.annotations.NullMarked;
