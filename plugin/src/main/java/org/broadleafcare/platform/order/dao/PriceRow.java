package org.broadleafcare.platform.order.dao;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * So many pieces of a line at the same price.
 *
 * @param reduction per piece
 */
public record PriceRow(
        Long lineId,
        Integer quantity,
        @Nullable Boolean useSalePrice,
        @Nullable BigDecimal reduction) {}
