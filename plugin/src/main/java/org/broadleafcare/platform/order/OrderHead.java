package org.broadleafcare.platform.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As much of a submitted order as it takes to decide who may write about what of it.
 *
 * @param customerId null for a guest's order
 * @param country ISO 3166 of where it goes
 */
public record OrderHead(
        long id,
        String number,
        @Nullable Long customerId,
        String email,
        @Nullable String country,
        List<Line> lines) {

    /** A line that can be written about. */
    public record Line(long id, String name, int quantity) {}
}
