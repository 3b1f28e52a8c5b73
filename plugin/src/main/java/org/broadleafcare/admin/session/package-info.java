/** Who is signed in, who else is there, what is new. */
@NullMarked
package org.broadleafcare.admin.session;

import org.jspecify.annotations.NullMarked;
