package org.broadleafcare.demo.payment.ledger;

/** The request as such is wrong: nothing was booked. */
final class RefusedByLedger extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    RefusedByLedger(String code) {
        super(code);
        this.code = code;
    }

    /** One of invalid_number, expired, invalid_code, invalid_amount, invalid_request, key_reused, not_cancellable. */
    String code() {
        return code;
    }
}
