package org.broadleafcare.common.task.service;

import java.time.Duration;

/**
 * How this process works on tasks.
 *
 * @param enabled false on a node that shall only serve pages
 * @param poll how often the queue is asked when nothing wakes the runner
 * @param heartbeat sign of life of a running task; after six missed ones another node takes it over
 */
record TaskSettings(boolean enabled, int threads, Duration poll, Duration heartbeat) {

    static TaskSettings of(boolean enabled, int threads, long pollMillis, long heartbeatMillis) {
        return new TaskSettings(enabled, threads, Duration.ofMillis(pollMillis), Duration.ofMillis(heartbeatMillis));
    }
}
