/** Starts a real Broadleaf shop, storefront and admin in one JVM, with Care installed as a merchant would. */
@NullMarked
package org.broadleafcare.demo;

import org.jspecify.annotations.NullMarked;
