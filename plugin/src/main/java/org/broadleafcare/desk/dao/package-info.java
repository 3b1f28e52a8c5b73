/** Rows of the desk's tables. */
@NullMarked
package org.broadleafcare.desk.dao;

import org.jspecify.annotations.NullMarked;
