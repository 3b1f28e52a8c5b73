package org.broadleafcare.demo.payment.ledger;

import java.util.Arrays;

/** What a test card does. The numbers pass the check digit and belong to nobody. */
public enum Behaviour {
    WORKS("4242424242424242"),
    DECLINES("4000000000000002"),
    INSUFFICIENT_FUNDS("4000000000009995"),
    /** Authorisation, sale and refund are booked, but no answer is ever sent. */
    TIMES_OUT("4000000000000408"),
    /** Authorisation, sale and refund stay pending for a while; the answer comes when they are through. */
    ANSWERS_LATE("4000000000000101"),
    REFUSES_REFUND("4000000000005126");

    private final String number;

    Behaviour(String number) {
        this.number = number;
    }

    /** The card number to type, 16 digits. */
    public String number() {
        return number;
    }

    /** Every number that is not listed works. */
    static Behaviour of(String number) {
        return Arrays.stream(values())
                .filter(each -> each.number.equals(number))
                .findFirst()
                .orElse(WORKS);
    }

    /** Whether bookings of this kind do not answer in time. */
    boolean isSlowAt(Kind kind) {
        return kind == Kind.AUTHORIZE || kind == Kind.SALE || kind == Kind.REFUND;
    }
}
