/** Rows of mail accounts. */
@NullMarked
package org.broadleafcare.channel.email.account.domain;

import org.jspecify.annotations.NullMarked;
