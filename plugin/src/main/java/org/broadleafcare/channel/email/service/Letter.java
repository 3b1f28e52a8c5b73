package org.broadleafcare.channel.email.service;

import java.util.List;
import org.broadleafcare.channel.email.MailLook;
import org.broadleafcare.channel.email.spi.MailContent;
import org.broadleafcare.channel.email.spi.OutgoingMail;
import org.broadleafcare.ticket.MailAddress;
import org.broadleafcare.ticket.Recipients;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a mail, ready to go.
 *
 * @param named whom its headers name; it goes to the one recipient of {@code mail} all the same
 * @param returnPath where a bounce goes; null leaves it to the mail server
 * @param thread Message-IDs of the mails before it, oldest first
 */
record Letter(
        OutgoingMail mail,
        Recipients named,
        String messageId,
        @Nullable String inReplyTo,
        List<String> thread,
        MailLook look,
        MailContent content,
        @Nullable String returnPath) {

    Letter namingItsRecipientOnly() {
        MailAddress recipient = new MailAddress(mail.recipient(), mail.recipientName());
        Recipients alone = new Recipients(List.of(recipient), List.of(), List.of());
        return new Letter(mail, alone, messageId, inReplyTo, thread, look, content, returnPath);
    }
}
