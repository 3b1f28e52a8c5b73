package org.broadleafcare.common.token;

import java.time.Duration;
import java.util.Optional;
import org.broadleafcare.common.Subject;

/** Links that open one thing for one purpose until they expire. */
public interface Tokens {

    /** A signed token that can be used until it expires; nothing is stored. URL-safe, at most 200 characters. */
    String sign(String purpose, Subject subject, Duration validFor);

    /** What the token opens; empty when it is forged, expired, or made for another purpose. */
    Optional<Subject> verify(String purpose, String token);

    /** A token that works once; only its hash is stored. Needs a transaction. */
    String issueSingleUse(String purpose, Subject subject, Duration validFor);

    /** Whether a single-use token would still work; does not use it up. */
    Optional<Subject> peek(String purpose, String token);

    /** Whether a single-use token that opens this is out and would still work. */
    boolean isOut(String purpose, Subject subject);

    /** Uses a single-use token up; the second of two simultaneous callers gets empty. Needs a transaction. */
    Optional<Subject> redeem(String purpose, String token);
}
