/** Properties with defaults that a shop overrides the platform's way. */
@NullMarked
package org.broadleafcare.common.config;

import org.jspecify.annotations.NullMarked;
