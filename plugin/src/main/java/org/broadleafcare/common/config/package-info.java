/** Properties with defaults that a shop overrides the platform's way, and how beans of ours are found and started. */
@NullMarked
package org.broadleafcare.common.config;

import org.jspecify.annotations.NullMarked;
