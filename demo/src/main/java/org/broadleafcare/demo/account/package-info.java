/** A shopper's own pages: signing in, registering, orders and their parcels. */
@NullMarked
package org.broadleafcare.demo.account;

import org.jspecify.annotations.NullMarked;
