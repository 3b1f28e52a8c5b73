/** Velocity pages and mails: one engine, class path only, escaped by default. */
@NullMarked
package org.broadleafcare.common.template;

import org.jspecify.annotations.NullMarked;
