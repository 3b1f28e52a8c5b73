package org.broadleafcare.common.task;

import java.util.List;
import org.broadleafcare.common.Actor;

/** What a person must look at. */
public interface FailedTasks {

    /** Tasks that gave up and wait for a person, newest first. */
    List<FailedTask> gaveUp(int limit);

    /** Tasks due for more than five minutes that nobody has picked up, oldest first. */
    List<FailedTask> overdue(int limit);

    /** Puts a task that gave up back into the queue, due now, and logs who asked. */
    void runAgain(long id, Actor by);
}
