/** Who is signed in and who else is there. */
@NullMarked
package org.broadleafcare.admin.session;

import org.jspecify.annotations.NullMarked;
