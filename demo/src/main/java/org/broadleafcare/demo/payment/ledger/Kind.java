package org.broadleafcare.demo.payment.ledger;

/** What a booking does with a cardholder's money. */
public enum Kind {
    /** Sets money aside. */
    AUTHORIZE,
    /** Takes money that was set aside, all or a part. */
    CAPTURE,
    /** Sets aside and takes at once. */
    SALE,
    /** Undoes an authorisation, or a capture or sale of which nothing was refunded. */
    VOID,
    /** Gives captured money back, all or a part. */
    REFUND,
    /** Moves nothing: closes a key for which nothing was booked, so that a request still under way is refused. */
    CANCEL
}
