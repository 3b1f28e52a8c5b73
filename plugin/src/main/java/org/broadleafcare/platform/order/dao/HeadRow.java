package org.broadleafcare.platform.order.dao;

import org.jspecify.annotations.Nullable;

/** The head of an order beside one of its lines; without lines once, with nulls. */
public record HeadRow(
        Long orderId,
        @Nullable String number,
        Long customerId,
        @Nullable Boolean registered,
        @Nullable String email,
        @Nullable String customerEmail,
        @Nullable String countryCode,
        @Nullable Long lineId,
        @Nullable String lineName,
        @Nullable Integer quantity) {}
