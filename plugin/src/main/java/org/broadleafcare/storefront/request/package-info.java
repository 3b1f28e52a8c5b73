/** Requests as their owner sees them: list, conversation, answer, and the form that opens one. */
@NullMarked
package org.broadleafcare.storefront.request;

import org.jspecify.annotations.NullMarked;
