package org.broadleafcare.channel.email.bounce;

import java.util.List;
import java.util.Optional;
import org.broadleafcare.channel.email.mime.ReadMail;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says about another one that could not be delivered (RFC 3464, and the texts of qmail, Exim, Exchange and
 * Gmail).
 *
 * @param recipients at least one
 * @param originalMessageId of the mail that was returned, without angle brackets; null when it is not said
 */
public record BounceReport(
        List<Recipient> recipients, @Nullable String originalMessageId) {

    /** What became of the mail. */
    public enum Action {
        FAILED,
        DELAYED,
        DELIVERED,
        RELAYED,
        EXPANDED
    }

    /** Why, for people: {@code care.mail.bounce.<code>}. */
    public enum Reason {
        /** The address does not exist. */
        NO_SUCH_ADDRESS,
        MAILBOX_FULL,
        MAILBOX_CLOSED,
        TOO_LARGE,
        /** The server does not want it: spam, policy, reputation. */
        REFUSED,
        /** The server was not found or does not answer. */
        UNREACHABLE,
        DELAYED,
        OTHER;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One recipient.
     *
     * @param email as it was written to when that is known, lower case; "" when it is not said
     * @param status as RFC 3463, for example {@code 5.1.1}; {@code 5.0.0} when it is not said
     * @param diagnostic in the words of the other server, addresses taken out, at most 500 characters
     */
    public record Recipient(String email, Action action, String status, String diagnostic) {

        public boolean isFailed() {
            return action == Action.FAILED;
        }

        /** Whether writing again is in vain: no such address, or it takes no mail at all. */
        public boolean isHard() {
            return isFailed() && BounceStatus.isHard(status, diagnostic);
        }

        public Reason reason() {
            return action == Action.DELAYED ? Reason.DELAYED : BounceStatus.reason(status, diagnostic);
        }
    }

    public BounceReport {
        recipients = List.copyOf(recipients);
    }

    /** The report in a mail; empty when the mail is none. */
    public static Optional<BounceReport> of(ReadMail mail) {
        return DeliveryStatus.of(mail).or(() -> BounceTexts.of(mail));
    }
}
