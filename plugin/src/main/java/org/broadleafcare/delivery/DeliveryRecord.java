package org.broadleafcare.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one shipment on its way.
 *
 * @param shipmentId the platform's fulfilment group
 * @param trackingUrl the carrier's page about it, http or https
 * @param shippedAt when it left; null when only its arrival was reported, as of a download
 * @param expectedAt by when it should arrive
 * @param deliveredAt when it arrived; null while it has not
 */
public record DeliveryRecord(
        long orderId,
        long shipmentId,
        @Nullable String carrier,
        @Nullable String trackingCode,
        @Nullable String trackingUrl,
        @Nullable Instant shippedAt,
        @Nullable Instant expectedAt,
        @Nullable Instant deliveredAt) {}
