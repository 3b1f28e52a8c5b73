package org.broadleafcare.ticket.refusal;

import org.broadleafcare.common.CareException;

/** The submission key belongs to something another person sent, or to another ticket. */
public final class SubmissionKeyTaken extends CareException {
    private static final long serialVersionUID = 1;

    public SubmissionKeyTaken() {
        super(Kind.CONFLICT, "care.ticket.submission_key_taken");
    }
}
