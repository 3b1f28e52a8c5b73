/** Typed settings and feature switches a merchant can change, per locale and country. */
@NullMarked
package org.broadleafcare.common.settings;

import org.jspecify.annotations.NullMarked;
