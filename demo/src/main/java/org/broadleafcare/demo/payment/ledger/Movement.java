package org.broadleafcare.demo.payment.ledger;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * What a shop asks the ledger to book.
 *
 * @param key chosen by the shop, one per intended movement: asking again with it never books twice
 * @param token the card, for AUTHORIZE and SALE
 * @param of reference of the booking this one builds on, for CAPTURE, VOID and REFUND
 * @param order the shop's own name for the sale
 * @param amount positive, with no more decimals than the currency has; ignored for VOID
 */
record Movement(Kind kind, String key, String token, String of, String order, String currency, BigDecimal amount) {

    /** Throws {@link RefusedByLedger} with invalid_request or invalid_amount. */
    static Movement read(Kind kind, Fields asked) {
        if (!asked.get("key").matches("[\\w.:-]{8,100}")) {
            throw new RefusedByLedger("invalid_request");
        }
        BigDecimal amount = kind == Kind.VOID ? BigDecimal.ZERO : amount(asked.get("amount"), asked.get("currency"));
        return new Movement(
                kind,
                asked.get("key"),
                asked.get("token"),
                asked.get("of"),
                asked.get("order"),
                asked.get("currency"),
                amount);
    }

    private static BigDecimal amount(String written, String currency) {
        try {
            int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
            BigDecimal amount = new BigDecimal(written).setScale(decimals);
            if (amount.signum() > 0 && amount.precision() <= 12) {
                return amount;
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new RefusedByLedger("invalid_amount");
        }
        throw new RefusedByLedger("invalid_amount");
    }
}
