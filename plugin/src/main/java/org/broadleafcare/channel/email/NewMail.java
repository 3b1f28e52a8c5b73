package org.broadleafcare.channel.email;

import java.util.Locale;
import org.broadleafcare.common.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent. It holds no text: its {@link org.broadleafcare.channel.email.spi.MailKind} makes that when it goes
 * out.
 *
 * @param kind name of a mail kind, for example {@code ticket-reply}
 * @param recipientName null when unknown
 * @param ticketId the ticket it belongs to; mails of one ticket form one thread
 * @param messageId the ticket message it carries
 * @param first whether it is the ticket's first mail and answers none
 * @param about what else it is about, for mails without a ticket
 */
public record NewMail(
        String kind,
        String recipient,
        @Nullable String recipientName,
        Locale locale,
        @Nullable Long ticketId,
        @Nullable Long messageId,
        boolean first,
        @Nullable Subject about) {}
