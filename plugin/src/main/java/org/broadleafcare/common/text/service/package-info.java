/** Reads message bundles. */
@NullMarked
package org.broadleafcare.common.text.service;

import org.jspecify.annotations.NullMarked;
