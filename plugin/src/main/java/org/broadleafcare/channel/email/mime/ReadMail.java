package org.broadleafcare.channel.email.mime;

import java.io.Closeable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadleafcare.ticket.CalendarFacts;
import org.broadleafcare.ticket.MailAddress;
import org.broadleafcare.ticket.WithheldFile;
import org.jspecify.annotations.Nullable;

/**
 * A mail as {@link MailReader} understood it. Everything here was written by a stranger: addresses prove nothing, HTML is
 * not sanitised. No text holds U+0000 or half a surrogate pair, so any of it fits into any database.
 *
 * <p>An address that cannot be read has the e-mail "" and the text as it was written as its name. Close the mail when its
 * files are stored.
 *
 * @param headers of the mail itself
 * @param contentType of the whole mail, lower case with its parameters, for example {@code multipart/report;
 *     report-type=delivery-status}; {@code text/plain} when it says none
 * @param from authors, mostly one; empty when there is no From
 * @param deliveredTo addresses the mail was delivered to on its way (Delivered-To, X-Original-To, Envelope-To,
 *     X-Forwarded-To, "for" in Received), lower case, without doubles
 * @param subject decoded, one line; "" when there is none
 * @param date as the sender's clock said; null when missing or unreadable
 * @param messageId without angle brackets, case kept; null when missing or empty
 * @param inReplyTo ids as {@code messageId}
 * @param references ids as {@code messageId}, oldest first
 * @param text all words as plain text with {@code \n} line ends, quoted text and signature included, at most 1 000 000
 *     characters; "" when the mail has only files
 * @param html the same words as HTML as sent, not sanitised; null for a plain mail
 * @param files in the order of the mail, inline pictures included
 * @param withheld files that could not be taken: too large together
 * @param calendar the first invitation of the mail
 * @param embedded headers of the mails inside this one (forwarded or returned), at most five
 * @param trouble what was odd, as codes of {@link Trouble}; the workspace has the words
 */
public record ReadMail(
        MailHeaders headers,
        String contentType,
        List<MailAddress> from,
        @Nullable MailAddress sender,
        List<MailAddress> replyTo,
        List<MailAddress> to,
        List<MailAddress> cc,
        List<String> deliveredTo,
        String subject,
        @Nullable Instant date,
        @Nullable String messageId,
        List<String> inReplyTo,
        List<String> references,
        String text,
        @Nullable String html,
        List<MailFile> files,
        List<WithheldFile> withheld,
        @Nullable CalendarFacts calendar,
        @Nullable MailReport report,
        List<MailHeaders> embedded,
        List<String> trouble,
        Closeable spool)
        implements Closeable {

    /** Who wrote: the first of From that can be answered, else the first; empty when there is no From. */
    public Optional<MailAddress> author() {
        return from.stream()
                .filter(address -> !address.email().isEmpty())
                .findFirst()
                .or(() -> from.stream().findFirst());
    }

    /** Content-IDs of pictures that the HTML shows, with their index in {@link #files()}. */
    public Map<String, Integer> inlineFiles() {
        Map<String, Integer> inline = new LinkedHashMap<>();
        for (int index = 0; index < files.size(); index++) {
            String contentId = files.get(index).contentId();
            if (contentId != null && files.get(index).inline()) {
                inline.putIfAbsent(contentId, index);
            }
        }
        return inline;
    }

    /** Whether the whole mail is of this type, for example {@code multipart/report}. */
    public boolean isOfType(String type) {
        return contentType.equals(type) || contentType.startsWith(type.toLowerCase(Locale.ROOT) + ";");
    }

    /** Gives back what the files' bytes take; they cannot be opened afterwards. */
    @Override
    public void close() throws java.io.IOException {
        spool.close();
    }
}
