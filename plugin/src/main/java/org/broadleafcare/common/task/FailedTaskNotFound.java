package org.broadleafcare.common.task;

import org.broadleafcare.common.CareException;

/** There is no failed task of this id that waits for a person; somebody else may have run it again. */
public final class FailedTaskNotFound extends CareException {

    private static final long serialVersionUID = 1L;

    public FailedTaskNotFound(long id) {
        super(Kind.NOT_FOUND, "care.problem.failed_task_not_found", id);
    }
}
