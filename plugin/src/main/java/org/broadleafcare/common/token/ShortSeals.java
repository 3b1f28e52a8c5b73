package org.broadleafcare.common.token;

import java.util.OptionalLong;

/**
 * Numbers that carry a short proof that we wrote them, for places where a token is too long or loses its capitals: the
 * local part of a mail address. 80 bits against guessing, no expiry: a seal only says where something belongs, it must
 * never show or allow anything by itself. A seal opens as long as its signing key is kept.
 */
public interface ShortSeals {

    /**
     * The id in base 36, a dot and 16 characters of a-z and 2-7, at most 30 in all; for example {@code
     * 255t.k5q2v7xwmb3uhgca}.
     *
     * @param label what the seal is for; the same id under another label has another seal
     * @param id above 0
     */
    String seal(String label, long id);

    /** The id, when the text is a seal of ours under that label, whatever its case. Never throws for what the text holds. */
    OptionalLong open(String label, String text);
}
