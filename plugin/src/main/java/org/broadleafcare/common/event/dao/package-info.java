/** Reads and writes the rows of the event log. */
@NullMarked
package org.broadleafcare.common.event.dao;

import org.jspecify.annotations.NullMarked;
