package org.broadleafcare.platform.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.broadleafcare.platform.order.dao.LineRow;
import org.broadleafcare.platform.order.dao.PriceRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinePriceTest {

    @Test
    void addsWhatEveryPartOfALineCost() {
        LineRow line = line(3, "3.33", null, "5.00");

        BigDecimal total = LinePrice.total(line, List.of(detail(2, true, "1.00"), detail(1, true, "3.00")));

        assertThat(total).isEqualByComparingTo("10.00");
    }

    @Test
    void countsTheRetailPriceAsSoonAsOnePartIsNotOnSale() {
        LineRow line = line(2, "4.00", "4.00", "5.00");

        assertThat(LinePrice.total(line, List.of(detail(1, true, null), detail(1, false, null))))
                .isEqualByComparingTo("10.00");
        assertThat(LinePrice.total(line, List.of(detail(2, true, null)))).isEqualByComparingTo("8.00");
    }

    @Test
    void ignoresASalePriceAboveTheRetailPrice() {
        assertThat(LinePrice.total(line(1, "5.00", "9.00", "5.00"), List.of(detail(1, true, null))))
                .isEqualByComparingTo("5.00");
    }

    @Test
    void takesTheStoredPriceOfALineWithoutParts() {
        assertThat(LinePrice.total(line(2, "4.50", "9.00", "9.00"), List.of())).isEqualByComparingTo("9.00");
        assertThat(LinePrice.total(line(2, null, null, "9.00"), List.of())).isEqualByComparingTo("18.00");
    }

    private static LineRow line(int quantity, @Nullable String price, @Nullable String sale, @Nullable String retail) {
        return new LineRow(1L, 2L, "Mug", quantity, amount(price), amount(sale), amount(retail));
    }

    private static PriceRow detail(int quantity, boolean sale, @Nullable String reduction) {
        return new PriceRow(2L, quantity, sale, amount(reduction));
    }

    private static @Nullable BigDecimal amount(@Nullable String value) {
        return value == null ? null : new BigDecimal(value);
    }
}
