/**
 * A page for developers that shows every page and mail with made-up samples in every language and state. Off unless the
 * property {@code care.preview.enabled} says {@code true}; it reads no tickets, orders or customers.
 */
@NullMarked
package org.broadleafcare.storefront.preview;

import org.jspecify.annotations.NullMarked;
