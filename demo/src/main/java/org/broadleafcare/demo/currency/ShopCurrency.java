package org.broadleafcare.demo.currency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.broadleafcommerce.common.money.Money;

/** The currencies of the shop: what one euro is in them, and how a price is rounded to one that looks right there. */
public enum ShopCurrency {
    /** The currency prices are kept in; to the cent. */
    EUR("1", amount -> amount.setScale(2, RoundingMode.HALF_UP)),
    /** Up to the next price that ends in .99. */
    USD("1.10", amount -> up(amount.add(Constants.CENT), BigDecimal.ONE).subtract(Constants.CENT)),
    /** To the nearest ten yen; a yen has no smaller coin. */
    JPY("160", amount -> nearest(amount, BigDecimal.TEN));

    private final BigDecimal perEuro;
    private final UnaryOperator<BigDecimal> rounding;

    ShopCurrency(String perEuro, UnaryOperator<BigDecimal> rounding) {
        this.perEuro = new BigDecimal(perEuro);
        this.rounding = rounding;
    }

    public static Optional<ShopCurrency> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }

    /** The price in this currency of something that costs so many euros; 0 stays 0. */
    public Money price(BigDecimal euros) {
        BigDecimal amount = euros.signum() == 0 ? BigDecimal.ZERO : rounding.apply(euros.multiply(perEuro));
        return new Money(amount, name());
    }

    private static BigDecimal up(BigDecimal amount, BigDecimal step) {
        return amount.divide(step, 0, RoundingMode.CEILING).multiply(step);
    }

    private static BigDecimal nearest(BigDecimal amount, BigDecimal step) {
        return amount.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    }

    /** An enum's own constants are not there yet while its values are made. */
    private static final class Constants {
        private static final BigDecimal CENT = new BigDecimal("0.01");
    }
}
