package org.broadleafcare.platform.order;

/** How far a payment is, by what its gateway confirmed. */
public enum PaymentState {
    /** The platform has no transaction for it. */
    UNKNOWN,
    /** The gateway was asked and has not answered. */
    UNCONFIRMED,
    /** The gateway said no. */
    REFUSED,
    /** To be paid in cash at the door. */
    DUE,
    /** Set aside, nothing taken. */
    AUTHORIZED,
    PARTLY_CAPTURED,
    CAPTURED,
    PARTLY_REFUNDED,
    REFUNDED,
    /** Let go before anything was taken, or taken and cancelled. */
    VOIDED
}
