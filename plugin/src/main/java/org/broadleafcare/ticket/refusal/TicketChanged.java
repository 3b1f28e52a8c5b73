package org.broadleafcare.ticket.refusal;

import org.broadleafcare.common.CareException;

/** Somebody else has changed the ticket since the caller read it. */
public final class TicketChanged extends CareException {
    private static final long serialVersionUID = 1;
    private final int currentVersion;

    public TicketChanged(int currentVersion) {
        super(Kind.STALE, "care.ticket.changed_meanwhile", currentVersion);
        this.currentVersion = currentVersion;
    }

    public int currentVersion() {
        return currentVersion;
    }
}
