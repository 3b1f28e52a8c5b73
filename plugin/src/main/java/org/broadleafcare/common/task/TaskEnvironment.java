package org.broadleafcare.common.task;

/**
 * Puts the thread of a task into the state a request would have: locale, currency, site. Beans of this type are found
 * by themselves and nested around every task.
 */
public interface TaskEnvironment {

    /** Does the work in the given scope and puts back whatever the thread held before, also after an exception. */
    void call(TaskScope scope, Work work) throws Exception;

    /** What runs inside. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }
}
