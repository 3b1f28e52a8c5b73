package org.broadleafcare.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A shipment has left.
 *
 * @param shipmentId the platform's fulfilment group
 * @param carrier at most 100 characters
 * @param trackingCode at most 100 characters
 * @param trackingUrl absolute, http or https, at most 1000 characters
 */
public record Departure(
        long shipmentId,
        @Nullable String carrier,
        @Nullable String trackingCode,
        @Nullable String trackingUrl,
        Instant at,
        @Nullable Instant expectedAt) {}
