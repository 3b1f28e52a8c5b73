package org.broadleafcare.platform.order.dao;

import org.jspecify.annotations.Nullable;

/** An order's number. */
public record NumberRow(Long orderId, @Nullable String number) {}
