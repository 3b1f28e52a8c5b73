/** Who is signed in: the shop's customers, the admin's users and what they may do. */
@NullMarked
package org.broadleafcare.platform.people;

import org.jspecify.annotations.NullMarked;
