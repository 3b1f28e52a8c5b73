package org.broadleafcare.desk;

import org.broadleafcare.common.CareException;

/** Too late to take it back. */
public final class AlreadySent extends CareException {
    private static final long serialVersionUID = 1;

    public AlreadySent() {
        super(Kind.CONFLICT, "care.problem.already_sent");
    }
}
