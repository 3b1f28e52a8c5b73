/** What is new: polled, and pushed where the shop allows it. */
@NullMarked
package org.broadleafcare.admin.live;

import org.jspecify.annotations.NullMarked;
