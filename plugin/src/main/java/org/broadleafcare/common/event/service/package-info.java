/** Writes the event log and gives committed events their positions. */
@NullMarked
package org.broadleafcare.common.event.service;

import org.jspecify.annotations.NullMarked;
