/** What shoppers send: forms with files, read without trust, kept between attempts. */
@NullMarked
package org.broadleafcare.storefront.form;

import org.jspecify.annotations.NullMarked;
