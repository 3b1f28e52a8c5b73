package org.broadleafcare.common.text;

import java.net.IDN;
import java.util.regex.Pattern;

/**
 * Decides whether somebody can be written to at what was typed. Stricter than RFC 5322: no quotes, comments or address
 * literals, and a domain with a dot, because nobody outside has a mailbox at {@code foo@bar}. Plus addresses, letters of
 * every script (RFC 6532) and international domains (RFC 5891) are fine.
 */
public final class EmailAddress {
    /** Characters of the whole address, RFC 5321 4.5.3.1. */
    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;
    private static final String LOCAL = "[^\\s\\p{Z}\\p{C}@,;:<>()\\[\\]\\\\\".]+";
    private static final Pattern LOCAL_PART = Pattern.compile(LOCAL + "(\\." + LOCAL + ")*");
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile("(" + LABEL + "\\.)+(?=[^.]*[A-Za-z])" + LABEL);

    private EmailAddress() {}

    public static boolean isValid(String typed) {
        int at = typed.lastIndexOf('@');
        return at > 0
                && at <= LONGEST_LOCAL_PART
                && typed.length() <= LONGEST
                && LOCAL_PART.matcher(typed.substring(0, at)).matches()
                && isDomain(typed.substring(at + 1));
    }

    private static boolean isDomain(String typed) {
        try {
            return DOMAIN.matcher(IDN.toASCII(typed)).matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
