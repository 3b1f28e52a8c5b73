/** What went wrong with a call, as the caller reads it (RFC 9457). */
@NullMarked
package org.broadleafcare.admin.web.problem;

import org.jspecify.annotations.NullMarked;
