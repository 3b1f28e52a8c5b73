/** The row of a setting a merchant has changed. */
@NullMarked
package org.broadleafcare.common.settings.domain;

import org.jspecify.annotations.NullMarked;
