package org.broadleafcare.channel.email;

import java.time.Instant;
import java.util.Locale;
import org.broadleafcare.common.Subject;
import org.broadleafcare.ticket.Recipients;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent. It holds no text: its {@link org.broadleafcare.channel.email.spi.MailKind} makes that when it goes
 * out.
 *
 * @param kind name of a mail kind, for example {@code ticket-reply}
 * @param recipient whom it is for when {@code recipients} names nobody in To
 * @param recipientName null when unknown
 * @param ticketId the ticket it belongs to; mails of one ticket form one thread
 * @param messageId the ticket message it carries
 * @param first whether it is the ticket's first mail and answers none
 * @param about what else it is about, for mails without a ticket
 * @param recipients everybody who gets it; an address named twice gets it once
 * @param accountId the mail account it goes out from; null is the shop's own address
 * @param notBefore null is at once
 */
public record NewMail(
        String kind,
        String recipient,
        @Nullable String recipientName,
        Locale locale,
        @Nullable Long ticketId,
        @Nullable Long messageId,
        boolean first,
        @Nullable Subject about,
        Recipients recipients,
        @Nullable Long accountId,
        @Nullable Instant notBefore) {

    /** To one person, from the shop's own address, at once. */
    public NewMail(
            String kind,
            String recipient,
            @Nullable String recipientName,
            Locale locale,
            @Nullable Long ticketId,
            @Nullable Long messageId,
            boolean first,
            @Nullable Subject about) {
        this(
                kind,
                recipient,
                recipientName,
                locale,
                ticketId,
                messageId,
                first,
                about,
                Recipients.requester(),
                null,
                null);
    }
}
