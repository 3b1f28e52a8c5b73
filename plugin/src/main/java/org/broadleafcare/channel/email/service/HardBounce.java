package org.broadleafcare.channel.email.service;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a refusal says that there is no such mailbox, by RFC 3463 and by the words that mail servers use. */
final class HardBounce {
    private static final Set<String> CODES = Set.of("5.2.1", "5.4.4", "5.4.310");
    /** Codes that say nothing but "no"; then the words decide. */
    private static final Set<String> VAGUE = Set.of("5.0.0", "5.5.0");

    private static final List<String> WORDS = List.of(
            "no such",
            "unknown user",
            "user unknown",
            "unknown recipient",
            "recipient unknown",
            "unknown mailbox",
            "does not exist",
            "doesn't exist",
            "not exist",
            "user not found",
            "mailbox not found",
            "recipient not found",
            "mailbox unavailable",
            "address unknown",
            "invalid mailbox",
            "no mailbox",
            "account is disabled",
            "account disabled");

    private HardBounce() {}

    static boolean is(String statusCode, String words) {
        if (statusCode.startsWith("5.1.") || CODES.contains(statusCode)) {
            return true;
        }
        String lower = words.toLowerCase(Locale.ROOT);
        return VAGUE.contains(statusCode) && WORDS.stream().anyMatch(lower::contains);
    }
}
