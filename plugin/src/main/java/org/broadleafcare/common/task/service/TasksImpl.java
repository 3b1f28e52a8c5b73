package org.broadleafcare.common.task.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.broadleafcare.common.task.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationAdapter;
import org.springframework.transaction.support.TransactionSynchronizationManager;

final class TasksImpl implements Tasks {

    private static final Logger LOG = LoggerFactory.getLogger(TasksImpl.class);
    private static final Pattern HANDLER = Pattern.compile("[a-z][a-z0-9_.-]{0,99}");
    private static final Pattern INSTANCE = Pattern.compile("[A-Za-z0-9_.:/#+-]{1,200}");

    private final TaskQueue queue;
    private final TaskRunner runner;
    private final ObjectMapper json;
    private final Clock clock;

    TasksImpl(TaskQueue queue, TaskRunner runner, ObjectMapper json, Clock clock) {
        this.queue = queue;
        this.runner = runner;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void schedule(String handler, String instance, Object payload, Instant at) {
        schedule(handler, instance, Payload.of(payload, json), at);
    }

    @Override
    public void scheduleNew(String handler, String instance, Object payload, Instant at) {
        requirePossible(handler, instance);
        queue.putNew(handler, instance, Payload.of(payload, json), at);
        wakeWhenDue(at);
    }

    void schedule(String handler, String instance, Payload payload, Instant at) {
        requirePossible(handler, instance);
        if (queue.put(handler, instance, payload, at)) {
            wakeWhenDue(at);
        } else {
            LOG.debug("Task {} {} is in the queue already", handler, instance);
        }
    }

    private static void requirePossible(String handler, String instance) {
        // Without a transaction the row would be lost silently on a connection that does not commit by itself.
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A task needs the transaction of the change that wants it: " + handler);
        }
        if (!HANDLER.matcher(handler).matches() || !INSTANCE.matcher(instance).matches()) {
            throw new IllegalArgumentException("Not a name for a task: " + handler + " " + instance);
        }
    }

    private void wakeWhenDue(Instant at) {
        if (at.isAfter(clock.instant())) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronizationAdapter() {
            @Override
            public void afterCommit() {
                runner.wake();
            }
        });
    }
}
