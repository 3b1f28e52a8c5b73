package org.broadleafcare.demo.payment.ledger;

/** How far a booking is. Only {@code PENDING} can still change. */
public enum State {
    PENDING,
    APPROVED,
    DECLINED
}
