package org.broadleafcare.platform.shop;

import java.time.ZoneId;
import java.util.Locale;

/** What the platform knows about the current request; also usable outside one, where the defaults answer. */
public interface ShopRequest {

    /** The shopper's language and country; English outside a request. */
    Locale locale();

    /** Where the shopper's clock stands; UTC when the platform does not know. */
    ZoneId zone();
}
