/** Reads the platform's order tables column by column, so that no entity drags its eager relations along. */
@NullMarked
package org.broadleafcare.platform.order.dao;

import org.jspecify.annotations.NullMarked;
