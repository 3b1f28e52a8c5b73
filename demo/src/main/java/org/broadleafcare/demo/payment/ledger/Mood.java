package org.broadleafcare.demo.payment.ledger;

/** How the gateway treats everybody, for showing what a shop does about it. */
public enum Mood {
    NORMAL,
    /** Every answer takes two seconds longer. */
    SLOW,
    /** Nothing is booked and every request is answered with status 503. */
    UNAVAILABLE
}
