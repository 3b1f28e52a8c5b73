package org.broadleafcare.common.task;

import java.time.Duration;

/**
 * Does one kind of durable work. May run more than once for one task (at-least-once), so it must be safe to repeat.
 *
 * @param <P> payload, a record that Jackson can write and read
 */
public interface TaskHandler<P> {

    /** Unique name with dots, for example {@code mail.send}. */
    String name();

    TaskRole role();

    Class<P> payloadType();

    /** Runs outside any transaction; open your own. Whatever is thrown leads to a retry with back-off. */
    void run(P payload) throws Exception;

    /**
     * The task has failed for the last time and is set aside for a person: shows that on the rows it was about. Runs outside
     * any transaction, before it is set aside, perhaps twice; what it throws is logged and changes nothing.
     *
     * @param reason one line without anybody's address
     */
    default void gaveUp(P payload, String reason) {}

    /** The locale, currency and site the task runs in; by default those of the shop. */
    default TaskScope scope(P payload) {
        return TaskScope.shopDefault();
    }

    /** How often a failing task is tried in all before it is set aside for a person. */
    default int maxAttempts() {
        return 8;
    }

    /** Wait before the second attempt; grows by half with every further one. */
    default Duration firstBackOff() {
        return Duration.ofSeconds(10);
    }
}
