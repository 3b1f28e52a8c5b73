package org.broadleafcare.platform.order.dao;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An order line; {@code price} is the average the platform stored per piece. */
public record LineRow(
        Long orderId,
        Long id,
        @Nullable String name,
        Integer quantity,
        @Nullable BigDecimal price,
        @Nullable BigDecimal salePrice,
        @Nullable BigDecimal retailPrice) {}
