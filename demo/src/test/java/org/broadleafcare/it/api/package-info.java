/** The description of the workspace API, held against its real answers. */
@NullMarked
package org.broadleafcare.it.api;

import org.jspecify.annotations.NullMarked;
