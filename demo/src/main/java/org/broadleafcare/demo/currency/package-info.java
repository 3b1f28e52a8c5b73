/** Prices in the shop's three currencies and the shopper's choice among them. */
@NullMarked
package org.broadleafcare.demo.currency;

import org.jspecify.annotations.NullMarked;
