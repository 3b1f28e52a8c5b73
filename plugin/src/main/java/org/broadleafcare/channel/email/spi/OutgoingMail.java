package org.broadleafcare.channel.email.spi;

import java.util.Locale;
import org.broadleafcare.common.Subject;
import org.jspecify.annotations.Nullable;

/** A copy of a mail that is about to be sent, see {@link org.broadleafcare.channel.email.NewMail}. */
public record OutgoingMail(
        long id,
        String kind,
        String recipient,
        @Nullable String recipientName,
        Locale locale,
        @Nullable Long ticketId,
        @Nullable Long messageId,
        @Nullable Subject about,
        @Nullable Long accountId) {}
