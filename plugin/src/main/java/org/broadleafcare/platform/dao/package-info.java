/** Reads the platform's tables column by column, so that no entity drags its eager relations along. */
@NullMarked
package org.broadleafcare.platform.dao;

import org.jspecify.annotations.NullMarked;
