package org.broadleafcare.demo.payment.gateway;

import org.broadleafcommerce.common.payment.PaymentAdditionalFieldType;

/** Names under which a payment transaction keeps what the gateway said, in its additional fields. */
public final class CardFields {
    /** The gateway's name for a booking; capture, void, refund and reporting start from it. */
    public static final String REFERENCE = "GATEWAY_REFERENCE";
    /**
     * The idempotency key. On a request: never book this twice, and report by it. Kept on the unconfirmed transaction, never on
     * an answer, because the platform hands the fields of a transaction to every request that builds on it.
     */
    public static final String KEY = PaymentAdditionalFieldType.REQUEST_ID.getType();
    /** Stands for the card number at the gateway. */
    public static final String TOKEN = "CARD_TOKEN";
    /** VISA, MASTERCARD, AMEX, JCB or CARD. */
    public static final String BRAND = PaymentAdditionalFieldType.CARD_TYPE.getType();

    public static final String LAST_FOUR = PaymentAdditionalFieldType.LAST_FOUR.getType();
    /** approved, or why not: declined, insufficient_funds, refund_refused, exceeds_amount, cancelled and so on. */
    public static final String CODE = "GATEWAY_CODE";

    private CardFields() {}
}
