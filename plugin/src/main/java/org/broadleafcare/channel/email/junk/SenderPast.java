package org.broadleafcare.channel.email.junk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadleafcare.channel.email.junk.dao.SenderDao.Recent;

/**
 * What one sender has sent in the last hour, before the mail in hand.
 *
 * @param mails at most one more than the settings allow
 */
public record SenderPast(List<Recent> mails, Instant now) {
    /** More words than a person writes into one ticket: then two machines talk. */
    private static final int MOST_IN_TICKET = 10;

    private static final Duration TALK = Duration.ofMinutes(10);
    /** Receipts to one address in an hour. */
    private static final int MOST_RECEIPTS = 3;

    /** Whether further mails of the sender must not move this ticket. */
    public boolean isTalking(long ticketId) {
        return mails.stream()
                        .filter(mail -> Long.valueOf(ticketId).equals(mail.ticketId()))
                        .filter(mail -> mail.receivedAt().isAfter(now.minus(TALK)))
                        .count()
                >= MOST_IN_TICKET;
    }

    /** Whether the sender has had enough receipts. */
    public boolean hasHadReceipts() {
        return mails.stream().filter(mail -> mail.ticketId() != null).count() >= MOST_RECEIPTS;
    }
}
