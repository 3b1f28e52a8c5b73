package org.broadleafcare.common.task.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import org.broadleafcare.common.task.FailedTask;
import org.broadleafcare.common.task.TaskHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows a {@link TaskHandler} to db-scheduler: runs it, waits longer after each failure, sets it aside at the end. */
final class HandlerTask<P> {

    private static final Logger LOG = LoggerFactory.getLogger(HandlerTask.class);
    private static final double GROWTH = 1.5;
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final TaskHandler<P> handler;
    private final TaskSurroundings surroundings;
    private final GivingUp givingUp;
    private final ObjectMapper json;

    HandlerTask(TaskHandler<P> handler, TaskSurroundings surroundings, GivingUp givingUp, ObjectMapper json) {
        this.handler = handler;
        this.surroundings = surroundings;
        this.givingUp = givingUp;
        this.json = json;
    }

    Task<Payload> task() {
        return Tasks.oneTime(handler.name(), Payload.class)
                .onFailure(this::failed)
                // A process that died while it ran the task counts as an attempt: a task that kills must give up, too.
                .onDeadExecution(this::failed)
                .execute((instance, context) -> run(instance.getData()));
    }

    private void run(Payload payload) {
        try {
            P value = payload.as(handler.payloadType(), json);
            surroundings.call(handler.scope(value), () -> handler.run(value));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new TaskFailed(e);
        }
    }

    private void failed(ExecutionComplete completed, ExecutionOperations<Payload> operations) {
        Execution execution = completed.getExecution();
        int attempts = execution.consecutiveFailures + 1;
        String reason = FailureReason.of(completed.getCause().orElse(null));
        LOG.warn("Task {} failed, attempt {}: {}", execution.taskInstance, attempts, reason);
        if (attempts < handler.maxAttempts()) {
            operations.reschedule(completed, nextAttempt(completed.getTimeDone(), execution.consecutiveFailures));
            return;
        }
        Payload payload = (Payload) execution.taskInstance.getData();
        tellHandler(payload, reason);
        givingUp.setAside(
                new FailedTask(
                        null,
                        handler.name(),
                        execution.taskInstance.getId(),
                        handler.role(),
                        reason,
                        attempts,
                        completed.getTimeDone()),
                payload,
                execution);
    }

    private void tellHandler(Payload payload, String reason) {
        try {
            handler.gaveUp(payload.as(handler.payloadType(), json), reason);
        } catch (Exception e) {
            LOG.warn("Task {} could not note that it gave up: {}", handler.name(), FailureReason.of(e));
        }
    }

    Instant nextAttempt(Instant now, int failuresBefore) {
        double millis = handler.firstBackOff().toMillis() * Math.pow(GROWTH, failuresBefore);
        return now.plusMillis(Math.round(Math.min(millis, LONGEST_WAIT.toMillis())));
    }

    /** Carries a checked exception through db-scheduler, which looks at its cause. */
    static final class TaskFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TaskFailed(Exception cause) {
            super(cause);
        }
    }
}
