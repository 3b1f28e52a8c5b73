package org.broadleafcare.platform.order.dao;

import org.jspecify.annotations.Nullable;

/** How many pieces of an order line are in a fulfilment group. */
public record ShipmentItemRow(
        Long shipmentId, Long lineId, @Nullable String name, Integer quantity) {}
