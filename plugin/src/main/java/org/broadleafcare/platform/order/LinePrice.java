package org.broadleafcare.platform.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.broadleafcare.platform.order.dao.LineRow;
import org.broadleafcare.platform.order.dao.PriceRow;
import org.jspecify.annotations.Nullable;

/** What a line cost, by the platform's rule: the sum of its price details, each less its reductions. */
final class LinePrice {

    private LinePrice() {}

    static BigDecimal total(LineRow line, List<PriceRow> details) {
        if (details.isEmpty()) {
            // Bundles and lines from before price details: the stored average.
            return (line.price() == null ? salePrice(line) : line.price())
                    .multiply(BigDecimal.valueOf(line.quantity()));
        }
        boolean everywhereOnSale = details.stream().allMatch(detail -> Boolean.TRUE.equals(detail.useSalePrice()));
        BigDecimal base = everywhereOnSale ? salePrice(line) : zeroIfNull(line.retailPrice());
        return details.stream()
                .map(detail ->
                        base.subtract(zeroIfNull(detail.reduction())).multiply(BigDecimal.valueOf(detail.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The average per piece; what a person sees beside the quantity. */
    static BigDecimal each(LineRow line, BigDecimal total) {
        return total.divide(BigDecimal.valueOf(line.quantity()), 5, RoundingMode.HALF_UP);
    }

    /** A sale price above the retail price does not count. */
    private static BigDecimal salePrice(LineRow line) {
        BigDecimal retail = zeroIfNull(line.retailPrice());
        if (line.salePrice() == null) {
            return retail;
        }
        return line.retailPrice() == null ? line.salePrice() : line.salePrice().min(retail);
    }

    private static BigDecimal zeroIfNull(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
