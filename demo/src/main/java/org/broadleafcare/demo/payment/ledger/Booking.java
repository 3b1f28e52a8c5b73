package org.broadleafcare.demo.payment.ledger;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One line of the ledger.
 *
 * @param ref given by the ledger
 * @param key given by the shop
 * @param code approved, pending, or why not
 * @param of reference of the booking this one builds on; empty for an authorisation or sale
 * @param order the shop's own name for the sale
 */
public record Booking(
        String ref,
        String key,
        Kind kind,
        State state,
        String code,
        String of,
        String token,
        String brand,
        String lastFour,
        String order,
        String currency,
        BigDecimal amount,
        Instant at) {

    static final String APPROVED = "approved";
    static final String CANCELLED = "cancelled";

    public boolean isApproved() {
        return state == State.APPROVED;
    }

    /** True while the money is, or may soon be, moved. */
    boolean counts() {
        return state != State.DECLINED;
    }

    Booking as(State next, String why) {
        return new Booking(ref, key, kind, next, why, of, token, brand, lastFour, order, currency, amount, at);
    }

    /** Whether this is the answer to the same wish, so that it may be given again. */
    boolean answers(Movement asked) {
        boolean sameMoney =
                kind == Kind.VOID || (currency.equals(asked.currency()) && amount.compareTo(asked.amount()) == 0);
        boolean sameSource =
                kind == Kind.AUTHORIZE || kind == Kind.SALE ? token.equals(asked.token()) : of.equals(asked.of());
        return kind == asked.kind() && sameMoney && sameSource;
    }

    /** As the ledger sends and keeps it. */
    public Fields fields() {
        return Fields.none()
                .with("line", "booking")
                .with("ref", ref)
                .with("key", key)
                .with("kind", kind)
                .with("state", state)
                .with("code", code)
                .with("of", of)
                .with("token", token)
                .with("brand", brand)
                .with("lastFour", lastFour)
                .with("order", order)
                .with("currency", currency)
                .with("amount", amount.toPlainString())
                .with("at", at);
    }

    /** Reads what {@link #fields} wrote. */
    public static Booking read(Fields line) {
        return new Booking(
                line.get("ref"),
                line.get("key"),
                Kind.valueOf(line.get("kind")),
                State.valueOf(line.get("state")),
                line.get("code"),
                line.get("of"),
                line.get("token"),
                line.get("brand"),
                line.get("lastFour"),
                line.get("order"),
                line.get("currency"),
                new BigDecimal(line.get("amount")),
                Instant.parse(line.get("at")));
    }
}
