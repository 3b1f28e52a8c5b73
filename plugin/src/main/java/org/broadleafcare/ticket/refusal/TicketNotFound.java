package org.broadleafcare.ticket.refusal;

import org.broadleafcare.common.CareException;

/** There is no such ticket, or none that the asker may see. */
public final class TicketNotFound extends CareException {
    private static final long serialVersionUID = 1;

    private TicketNotFound(String what) {
        super(Kind.NOT_FOUND, "care.ticket.not_found", what);
    }

    public static TicketNotFound withNumber(String number) {
        return new TicketNotFound(number);
    }

    public static TicketNotFound withId(long id) {
        return new TicketNotFound(Long.toString(id));
    }
}
