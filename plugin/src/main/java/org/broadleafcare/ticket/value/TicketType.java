package org.broadleafcare.ticket.value;

/** What kind of concern it is. */
public enum TicketType {
    QUESTION,
    ORDER_PROBLEM,
    RETURN,
    CLAIM,
    WITHDRAWAL,
    COMPLAINT,
    PRE_SALES,
    PRIVACY_REQUEST
}
