/** Problem details (RFC 9457) and what every endpoint shares. */
@NullMarked
package org.broadleafcare.common.web;

import org.jspecify.annotations.NullMarked;
