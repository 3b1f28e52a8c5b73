/**
 * Reads a mail, whatever is in it. Pure: no Spring, no database, no network. {@link
 * org.broadleafcare.channel.email.mime.MailReader} makes a {@link org.broadleafcare.channel.email.mime.ReadMail} of raw
 * bytes and never fails for what they hold; the rest works on that value.
 */
@NullMarked
package org.broadleafcare.channel.email.mime;

import org.jspecify.annotations.NullMarked;
