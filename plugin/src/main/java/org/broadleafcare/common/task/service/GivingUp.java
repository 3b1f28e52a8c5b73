package org.broadleafcare.common.task.service;

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
 * Sets a task aside for a person: the row and the event in one transaction. The queue's own row is removed afterwards; a
 * crash in between makes the task give up a second time, which finds the row and changes it.
 */
final class GivingUp {

    private final FailedTaskDao failedTasks;
    private final EventLog events;
    private final TransactionTemplate transaction;

    GivingUp(FailedTaskDao failedTasks, EventLog events, PlatformTransactionManager transactions) {
        this.failedTasks = failedTasks;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    void setAside(FailedTask failure, Payload payload) {
        transaction.execute(status -> {
            FailedTaskImpl row = stored(failure, payload);
            events.append(new EventDraft(
                    "task.gave_up",
                    new Subject("task", row.id()),
                    Actor.system(),
                    Map.of("handler", failure.handler(), "attempts", failure.attempts())));
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
