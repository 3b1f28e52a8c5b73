package org.broadleafcare.storefront.entry;

import java.time.Duration;
import java.util.Optional;
import org.broadleafcare.storefront.form.FileLimits;
import org.jspecify.annotations.Nullable;

/** What the merchant has switched on, as it counts for the current request's language and country. */
public interface StorefrontFeatures {

    /** The same for an order or a request of that country, ISO 3166; null leaves it to the region of the locale. */
    StorefrontFeatures in(@Nullable String country);

    /** The help form and My requests of signed-in shoppers. */
    boolean requests();

    /** Guests reach their order by a mailed link. */
    boolean guestAccess();

    /** Anybody may ask a question that is about no order. */
    boolean contactForm();

    /** Whether the contact page has anything to offer. */
    default boolean contact() {
        return requests() || guestAccess() || contactForm() || supportEmail().isPresent();
    }

    FileLimits fileLimits();

    /** When an answer may be expected, in the shop's own words. */
    Optional<String> replyPromise();

    /** The address people may write to. */
    Optional<String> supportEmail();

    /** How long the mailed link to an order works. */
    Duration accessLinkValidFor();

    /** How long a guest may use what the link opened. */
    Duration accessValidFor();

    /** When somebody who has sent too many forms may send the next one. */
    long minutesBetweenRequests();

    /** When somebody who has asked for too many links may ask for the next one. */
    long minutesBetweenAccessMails();
}
