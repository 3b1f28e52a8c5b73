/** Failed tasks in the API. */
@NullMarked
package org.broadleafcare.admin.task;

import org.jspecify.annotations.NullMarked;
