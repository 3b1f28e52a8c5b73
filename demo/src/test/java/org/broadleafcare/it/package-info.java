/** Integration tests on the running demo shop, once on H2 and once on PostgreSQL. */
@NullMarked
package org.broadleafcare.it;

import org.jspecify.annotations.NullMarked;
