/** How instants are kept in the database. */
@NullMarked
package org.broadleafcare.common.time;

import org.jspecify.annotations.NullMarked;
