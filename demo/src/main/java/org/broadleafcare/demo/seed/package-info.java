/** What an empty shop is filled with on its first start. */
@NullMarked
package org.broadleafcare.demo.seed;

import org.jspecify.annotations.NullMarked;
