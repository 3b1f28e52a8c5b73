/** Reads and writes the rows of settings. */
@NullMarked
package org.broadleafcare.common.settings.dao;

import org.jspecify.annotations.NullMarked;
