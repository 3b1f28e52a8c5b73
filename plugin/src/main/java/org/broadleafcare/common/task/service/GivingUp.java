package org.broadleafcare.common.task.service;

import com.github.kagkarlsson.scheduler.task.Execution;
import java.util.Map;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.task.FailedTask;
import org.broadleafcare.common.task.dao.FailedTaskDao;
import org.broadleafcare.common.task.domain.FailedTaskImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a task out of the queue and sets it aside for a person: all of it in one transaction, so that whoever runs it again
 * at once never meets the old row in the queue.
 */
final class GivingUp {

    private final FailedTaskDao failedTasks;
    private final TaskQueue queue;
    private final EventLog events;
    private final TransactionTemplate transaction;

    GivingUp(FailedTaskDao failedTasks, TaskQueue queue, EventLog events, PlatformTransactionManager transactions) {
        this.failedTasks = failedTasks;
        this.queue = queue;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Fails, with nothing changed, when another node has taken the execution over meanwhile. */
    void setAside(FailedTask failure, Payload payload, Execution execution) {
        transaction.execute(status -> {
            FailedTaskImpl row = stored(failure, payload);
            events.append(new EventDraft(
                    "task.gave_up",
                    new Subject("task", row.id()),
                    Actor.system(),
                    Map.of("handler", failure.handler(), "attempts", failure.attempts())));
            queue.remove(failure.handler(), failure.instance(), execution.version);
            return row;
        });
    }

    private FailedTaskImpl stored(FailedTask failure, Payload payload) {
        FailedTaskImpl known =
                failedTasks.waiting(failure.handler(), failure.instance()).orElse(null);
        if (known != null) {
            known.failAgain(failure);
            return known;
        }
        FailedTaskImpl fresh = new FailedTaskImpl(failure, payload.json());
        failedTasks.add(fresh);
        return fresh;
    }
}
