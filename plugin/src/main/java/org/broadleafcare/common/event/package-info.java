/** The event log: one append-only row per change of state, read by position. */
@NullMarked
package org.broadleafcare.common.event;

import org.jspecify.annotations.NullMarked;
