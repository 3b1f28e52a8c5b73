/** The shop's orders as Care shows them: lines, deliveries, payments. Read only. */
@NullMarked
package org.broadleafcare.platform.order;

import org.jspecify.annotations.NullMarked;
