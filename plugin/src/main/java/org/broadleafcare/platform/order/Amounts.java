package org.broadleafcare.platform.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Stored amounts, which have five decimals, as amounts of a currency: two for the euro, none for the yen. */
record Amounts(String currency) {

    BigDecimal of(@Nullable BigDecimal stored) {
        BigDecimal amount = stored == null ? BigDecimal.ZERO : stored;
        return amount.setScale(decimals(), RoundingMode.HALF_UP);
    }

    private int decimals() {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) { // A shop may invent one, points for example.
            return 2;
        }
    }
}
