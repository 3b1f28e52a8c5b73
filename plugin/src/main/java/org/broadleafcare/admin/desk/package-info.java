/** Calls about what agents are doing: unfinished texts, who is there, what is about to go out. */
@NullMarked
package org.broadleafcare.admin.desk;

import org.jspecify.annotations.NullMarked;
