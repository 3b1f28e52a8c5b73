/** Screens of the platform's admin for entities of ours: forms, menu rows, and which stay closed. */
@NullMarked
package org.broadleafcare.platform.admin;

import org.jspecify.annotations.NullMarked;
