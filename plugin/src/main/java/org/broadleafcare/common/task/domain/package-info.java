/** The row of a task that gave up. */
@NullMarked
package org.broadleafcare.common.task.domain;

import org.jspecify.annotations.NullMarked;
