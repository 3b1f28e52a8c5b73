/** Ways in for other programs: mails over HTTP. */
@NullMarked
package org.broadleafcare.storefront.hook;

import org.jspecify.annotations.NullMarked;
