package org.broadleafcare.channel.email.inbound;

import java.time.Instant;
import java.util.List;
import org.broadleafcare.ticket.MailNature;
import org.broadleafcare.ticket.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came in.
 *
 * @param reason why it is where it is: a code, or names of exceptions for what was set aside
 * @param copies further accounts it came in at
 */
public record InboundView(
        long id,
        long accountId,
        InboundState state,
        String fromEmail,
        String subject,
        Instant receivedAt,
        @Nullable Instant sentAt,
        long size,
        boolean cut,
        @Nullable MailNature nature,
        Verdict verdict,
        @Nullable String reason,
        @Nullable Long ticketId,
        boolean rawKept,
        List<Long> copies) {}
