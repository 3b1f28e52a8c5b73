/** The team's mail addresses: what a merchant edits, secrets and signing in. */
@NullMarked
package org.broadleafcare.channel.email.account;

import org.jspecify.annotations.NullMarked;
