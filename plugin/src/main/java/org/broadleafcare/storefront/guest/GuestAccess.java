package org.broadleafcare.storefront.guest;

import java.util.Locale;
import java.util.Optional;

/**
 * Lets a guest reach an order: they name it and the address it was placed with, and a link goes to that address. Nothing
 * that the asker can see or measure tells whether the order exists.
 */
public interface GuestAccess {

    /** Writes the wish down; a durable task looks the order up. */
    void ask(String orderNumber, String email, Locale locale);

    /** What the task does: mails a link when the order was placed with that address, and forgets the wish. */
    void answer(long accessRequestId);

    /** Whether a link would still work; does not use it up. */
    boolean isOpen(String token);

    /** Uses the link up; the order's id, or empty when it was used already, is too old or never was. */
    Optional<Long> redeem(String token);
}
