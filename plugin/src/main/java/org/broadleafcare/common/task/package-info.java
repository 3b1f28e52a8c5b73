/** Durable tasks: work that must happen later or outside, stored in the same transaction. */
@NullMarked
package org.broadleafcare.common.task;

import org.jspecify.annotations.NullMarked;
