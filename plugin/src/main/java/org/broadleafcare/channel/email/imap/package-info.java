/** Reading mailboxes: one connection, and the threads that hold one per account. */
@NullMarked
package org.broadleafcare.channel.email.imap;

import org.jspecify.annotations.NullMarked;
