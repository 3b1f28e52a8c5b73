package org.broadleafcare.desk;

import org.broadleafcare.common.CareException;

/** There is no such answer, or it is another agent's. */
public final class HeldReplyNotFound extends CareException {
    private static final long serialVersionUID = 1;

    public HeldReplyNotFound() {
        super(Kind.NOT_FOUND, "care.problem.held_reply_not_found");
    }
}
