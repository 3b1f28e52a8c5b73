package org.broadleafcare.platform.people;

import java.util.Optional;

/** Customers of the shop. */
public interface Shoppers {

    /** Who is signed in on this request; empty for anonymous visitors and recognised-by-cookie ones. */
    Optional<Shopper> signedIn();

    Optional<Shopper> byId(long customerId);

    /** Ignoring case. */
    Optional<Shopper> byEmail(String email);
}
