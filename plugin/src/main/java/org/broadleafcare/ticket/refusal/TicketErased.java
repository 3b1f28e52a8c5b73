package org.broadleafcare.ticket.refusal;

import org.broadleafcare.common.CareException;

/** The person the ticket was about has been forgotten; nobody can write about it any more. */
public final class TicketErased extends CareException {
    private static final long serialVersionUID = 1;

    public TicketErased(String number) {
        super(Kind.GONE, "care.ticket.erased", number);
    }
}
