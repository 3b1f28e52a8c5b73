package org.broadleafcare.desk;

import org.broadleafcare.common.CareException;

/** Others have written meanwhile, and the agent has not seen it. Nothing was sent. */
public final class ConversationMoved extends CareException {
    private static final long serialVersionUID = 1;

    public ConversationMoved() {
        super(Kind.CONFLICT, "care.problem.conversation_moved_on");
    }
}
