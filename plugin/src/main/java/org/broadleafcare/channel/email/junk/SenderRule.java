package org.broadleafcare.channel.email.junk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about a sender.
 *
 * @param what an address or a domain, lower case; a fingerprint when the person was forgotten
 * @param by login of who decided
 */
public record SenderRule(
        long id,
        Kind kind,
        String what,
        Action action,
        @Nullable String by,
        Instant addedAt) {
    /** What a rule is about. */
    public enum Kind {
        EMAIL,
        /** Sub-domains too. */
        DOMAIN
    }

    /** What happens to its mails. */
    public enum Action {
        ALLOW,
        BLOCK
    }
}
