package org.broadleafcare.ticket.refusal;

import org.broadleafcare.common.CareException;

/** A cursor that no page of ours has handed out. */
public final class InvalidCursor extends CareException {
    private static final long serialVersionUID = 1;

    public InvalidCursor() {
        super(Kind.INVALID, "care.ticket.invalid_cursor");
    }
}
