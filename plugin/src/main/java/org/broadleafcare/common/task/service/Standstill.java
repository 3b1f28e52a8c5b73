package org.broadleafcare.common.task.service;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.event.SchedulerListener.SchedulerEventType;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the scheduler rest while its table or database is gone, instead of failing at every look: says so in one line, looks
 * less and less often, at least once a minute, and goes on by itself. Nothing is stopped or interrupted meanwhile.
 */
final class Standstill extends AbstractSchedulerListener {

    private static final Logger LOG = LoggerFactory.getLogger(Standstill.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final TaskQueue queue;
    private final Duration firstWait;
    private final CountDownLatch stopping;
    private @Nullable Scheduler scheduler;
    private boolean resting;

    /** @param stopping open when this process is told to stop */
    Standstill(TaskQueue queue, Duration firstWait, CountDownLatch stopping) {
        this.queue = queue;
        this.firstWait = firstWait;
        this.stopping = stopping;
    }

    synchronized void watch(Scheduler watched) {
        scheduler = watched;
    }

    @Override
    public void onSchedulerEvent(SchedulerEventType type) {
        if (type == SchedulerEventType.UNEXPECTED_ERROR) {
            troubleWith(problem());
        }
    }

    private synchronized void troubleWith(@Nullable RuntimeException problem) {
        if (problem == null || scheduler == null || resting) {
            return;
        }
        resting = true;
        scheduler.pause();
        LOG.warn("Care's tasks wait until their table can be read: {}", firstLine(problem));
        Thread thread = new Thread(this::waitAndGoOn, "care-tasks-standstill");
        thread.setDaemon(true);
        thread.start();
    }

    private static String firstLine(RuntimeException problem) {
        return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    }

    private void waitAndGoOn() {
        Duration wait = firstWait;
        try {
            while (!stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                if (problem() == null) {
                    goOn();
                    return;
                }
                Duration longer = wait.multipliedBy(2);
                wait = longer.compareTo(LONGEST_WAIT) < 0 ? longer : LONGEST_WAIT;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void goOn() {
        resting = false;
        if (scheduler != null) {
            scheduler.resume();
            scheduler.triggerCheckForDueExecutions();
        }
        LOG.info("Care's tasks go on");
    }

    private @Nullable RuntimeException problem() {
        try {
            queue.check();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }
}
