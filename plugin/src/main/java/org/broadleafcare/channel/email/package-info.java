/** Mails to shoppers: a row and a durable task per mail, rendered in the recipient's language when it is sent. */
@NullMarked
package org.broadleafcare.channel.email;

import org.jspecify.annotations.NullMarked;
