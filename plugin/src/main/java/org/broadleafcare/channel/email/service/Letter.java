package org.broadleafcare.channel.email.service;

import java.util.List;
import org.broadleafcare.channel.email.MailLook;
import org.broadleafcare.channel.email.spi.MailContent;
import org.broadleafcare.channel.email.spi.OutgoingMail;
import org.jspecify.annotations.Nullable;

/**
 * A mail ready to go.
 *
 * @param thread Message-IDs of the mails before it, oldest first
 */
record Letter(
        OutgoingMail mail,
        String messageId,
        @Nullable String inReplyTo,
        List<String> thread,
        MailLook look,
        MailContent content) {}
