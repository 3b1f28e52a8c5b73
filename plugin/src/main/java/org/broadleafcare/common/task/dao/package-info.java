/** Reads and writes the rows of tasks that gave up. */
@NullMarked
package org.broadleafcare.common.task.dao;

import org.jspecify.annotations.NullMarked;
