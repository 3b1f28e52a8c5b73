package org.broadleafcare.common.task;

import java.time.Instant;

/** Schedules durable work. */
public interface Tasks {

    /**
     * Stores a task in the caller's transaction: it exists if and only if the transaction commits. Fails with
     * IllegalStateException when there is no transaction.
     *
     * @param handler name of a {@link TaskHandler}
     * @param instance unique per handler; derive it from the id of the row or event that wants the work
     * @param at not before this instant; the past means at once after commit
     */
    void schedule(String handler, String instance, Object payload, Instant at);

    /** The same for an instance that cannot be there yet, named by a new row's id: nobody looks, it is just written. */
    default void scheduleNew(String handler, String instance, Object payload, Instant at) {
        schedule(handler, instance, payload, at);
    }
}
