/** Tells the new words of a mail from the mails it quotes and from signatures. */
@NullMarked
package org.broadleafcare.channel.email.mime.quote;

import org.jspecify.annotations.NullMarked;
