/** The rows of tokens and of the keys that sign them. */
@NullMarked
package org.broadleafcare.common.token.domain;

import org.jspecify.annotations.NullMarked;
