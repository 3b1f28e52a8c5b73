/**
 * Brings Care's tables up to date before Hibernate looks at them. Start-up stops with one clear message when that cannot
 * be done: a shop must not run on half a schema.
 */
@NullMarked
package org.broadleafcare.migration;

import org.jspecify.annotations.NullMarked;
