package org.broadleafcare.platform.order.dao;

import org.jspecify.annotations.Nullable;

/** A fulfilment group with the address it goes to. */
public record ShipmentRow(
        Long orderId,
        Long id,
        @Nullable String method,
        @Nullable String status,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String company,
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String line3,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String countryCode,
        @Nullable String countryName) {}
