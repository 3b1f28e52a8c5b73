/** The row of the event log. */
@NullMarked
package org.broadleafcare.common.event.domain;

import org.jspecify.annotations.NullMarked;
