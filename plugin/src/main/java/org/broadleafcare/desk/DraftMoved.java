package org.broadleafcare.desk;

import org.broadleafcare.common.CareException;

/** The same agent has saved other words meanwhile, in another window or on another device. */
public final class DraftMoved extends CareException {
    private static final long serialVersionUID = 1;

    public DraftMoved() {
        super(Kind.CONFLICT, "care.problem.draft_moved");
    }
}
