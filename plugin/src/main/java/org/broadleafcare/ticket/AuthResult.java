package org.broadleafcare.ticket;

/** How one check of a mail's sender ended, in the words of RFC 8601. */
public enum AuthResult {
    PASS,
    FAIL,
    SOFTFAIL,
    NEUTRAL,
    NONE,
    TEMPERROR,
    PERMERROR,
    /** Nobody whom we trust has said. */
    UNKNOWN
}
