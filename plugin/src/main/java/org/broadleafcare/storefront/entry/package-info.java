/** The way into our pages: addresses, form tokens, feature switches, and what is shown when a page cannot be. */
@NullMarked
package org.broadleafcare.storefront.entry;

import org.jspecify.annotations.NullMarked;
