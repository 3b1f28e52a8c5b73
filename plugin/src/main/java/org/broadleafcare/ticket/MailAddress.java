package org.broadleafcare.ticket;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be written to.
 *
 * @param email as sent, at most 320 characters; may be unusable when a mail brought it
 * @param name as sent; null when there was none
 */
public record MailAddress(String email, @Nullable String name) {
    public static final int LONGEST = 320;

    /** What two spellings of one address share. */
    public String key() {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** The same without a sub-address: {@code jane+shop@example.com} is Jane's too. */
    public String bareKey() {
        String key = key();
        int at = key.lastIndexOf('@');
        int plus = key.indexOf('+');
        return plus > 0 && plus < at ? key.substring(0, plus) + key.substring(at) : key;
    }
}
