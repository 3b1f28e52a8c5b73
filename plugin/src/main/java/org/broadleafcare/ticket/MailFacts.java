package org.broadleafcare.ticket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message shows of the mail it came in. See {@link MailOrigin}.
 *
 * @param copies ids of further accounts the same mail came to
 */
public record MailFacts(
        long inboundMailId,
        MailAddress from,
        @Nullable MailAddress replyTo,
        List<MailAddress> to,
        List<MailAddress> cc,
        @Nullable String rfcMessageId,
        String subject,
        @Nullable String quotedText,
        @Nullable String quotedHtml,
        MailNature nature,
        Verdict verdict,
        boolean newcomer,
        boolean unverified,
        boolean cut,
        List<Long> copies,
        @Nullable CalendarFacts calendar,
        List<String> trouble,
        List<WithheldFile> withheld) {}
