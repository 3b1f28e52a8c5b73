/** The entity. */
@NullMarked
package org.broadleafcare.delivery.domain;

import org.jspecify.annotations.NullMarked;
