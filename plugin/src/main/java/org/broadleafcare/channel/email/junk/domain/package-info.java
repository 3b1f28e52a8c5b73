/** Rows of junk rules. */
@NullMarked
package org.broadleafcare.channel.email.junk.domain;

import org.jspecify.annotations.NullMarked;
