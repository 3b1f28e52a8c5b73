package org.broadleafcare.ticket;

import org.jspecify.annotations.Nullable;

/**
 * What the receiving mail server found out about a mail's sender.
 *
 * @param by the server that says so; null when no trusted one said anything
 */
public record Verdict(
        AuthResult spf,
        AuthResult dkim,
        AuthResult dmarc,
        @Nullable String by) {
    /** Nobody has checked. */
    public static final Verdict NONE = new Verdict(AuthResult.UNKNOWN, AuthResult.UNKNOWN, AuthResult.UNKNOWN, null);

    /** What the single results come to. */
    public enum Overall {
        PASS,
        FAIL,
        UNKNOWN
    }

    /**
     * SPF and DKIM alone speak of some domain, not of the one in From: a pass of theirs proves nothing without DMARC;
     * only when both fail and DMARC has no say do they count.
     */
    public Overall overall() {
        return switch (dmarc) {
            case PASS -> Overall.PASS;
            case FAIL -> Overall.FAIL;
            default -> spf == AuthResult.FAIL && dkim == AuthResult.FAIL ? Overall.FAIL : Overall.UNKNOWN;
        };
    }
}
