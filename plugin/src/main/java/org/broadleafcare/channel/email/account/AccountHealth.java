package org.broadleafcare.channel.email.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How reading a mailbox goes.
 *
 * @param reason code, text {@code care.mail.account.reason.<code>}; null when all is well
 * @param since when it came into this state
 * @param lastOkAt the last time the mailbox could be read
 * @param lastMailAt when the last mail came in
 */
public record AccountHealth(
        State state,
        @Nullable String reason,
        Instant since,
        @Nullable Instant lastOkAt,
        @Nullable Instant lastMailAt) {

    /** WAITING means that nobody has looked yet. */
    public enum State {
        WAITING,
        OK,
        TROUBLE,
        NEEDS_SIGN_IN
    }
}
