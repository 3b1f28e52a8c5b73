package org.broadleafcare.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The mail a message came in.
 *
 * @param from whom the words are from, as the mail says; never an identity
 * @param rfcMessageId without angle brackets; null when the mail had none
 * @param html cleaned; pictures inside have {@code data-care-file} with their place in the message's files
 * @param quotedText what the sender's program repeated below or above the new words, and the signature
 * @param newcomer the sender did not take part in the ticket until now
 * @param unverified the sender's server says that it did not send this
 * @param cut the mail was larger than what is read
 * @param trouble codes of what was odd about the mail
 * @param inlineFiles Content-ID without brackets → place in the message's files
 */
public record MailOrigin(
        long accountId,
        long inboundMailId,
        MailAddress from,
        @Nullable MailAddress replyTo,
        List<MailAddress> to,
        List<MailAddress> cc,
        @Nullable String rfcMessageId,
        String subject,
        @Nullable String html,
        @Nullable String quotedText,
        @Nullable String quotedHtml,
        MailNature nature,
        Verdict verdict,
        boolean newcomer,
        boolean unverified,
        boolean cut,
        @Nullable CalendarFacts calendar,
        List<String> trouble,
        List<WithheldFile> withheld,
        Map<String, Integer> inlineFiles,
        @Nullable Instant sentAt) {
    public MailOrigin {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        trouble = List.copyOf(trouble);
        withheld = List.copyOf(withheld);
        inlineFiles = Map.copyOf(inlineFiles);
    }
}
