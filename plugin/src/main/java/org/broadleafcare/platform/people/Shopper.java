package org.broadleafcare.platform.people;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A registered customer.
 *
 * @param since when they registered, when the shop knows
 */
public record Shopper(
        long id,
        String name,
        String email,
        @Nullable Locale locale,
        @Nullable Instant since) {}
