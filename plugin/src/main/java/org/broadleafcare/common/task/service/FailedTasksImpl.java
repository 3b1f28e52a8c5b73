package org.broadleafcare.common.task.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.task.FailedTask;
import org.broadleafcare.common.task.FailedTaskNotFound;
import org.broadleafcare.common.task.FailedTasks;
import org.broadleafcare.common.task.Housekeeping;
import org.broadleafcare.common.task.dao.FailedTaskDao;
import org.broadleafcare.common.task.domain.FailedTaskImpl;
import org.springframework.transaction.annotation.Transactional;

@Transactional("blTransactionManager")
class FailedTasksImpl implements FailedTasks, Housekeeping {

    private static final Duration OVERDUE_AFTER = Duration.ofMinutes(5);
    private static final Duration KEPT_AFTER_RERUN = Duration.ofDays(90);
    private static final int MAX_ROWS = 500;

    private final FailedTaskDao failedTasks;
    private final TaskQueue queue;
    private final TasksImpl tasks;
    private final TaskBeans beans;
    private final EventLog events;
    private final Clock clock;

    FailedTasksImpl(
            FailedTaskDao failedTasks,
            TaskQueue queue,
            TasksImpl tasks,
            TaskBeans beans,
            EventLog events,
            Clock clock) {
        this.failedTasks = failedTasks;
        this.queue = queue;
        this.tasks = tasks;
        this.beans = beans;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<FailedTask> gaveUp(int limit) {
        return failedTasks.waiting(Math.min(limit, MAX_ROWS)).stream()
                .map(FailedTaskImpl::view)
                .toList();
    }

    @Override
    public List<FailedTask> overdue(int limit) {
        Instant since = clock.instant().minus(OVERDUE_AFTER);
        return queue.waitingSince(since, Math.min(limit, MAX_ROWS), beans::roleOf, "not_picked_up");
    }

    @Override
    public void runAgain(long id, Actor by) {
        FailedTaskImpl row = failedTasks.lockWaiting(id).orElseThrow(() -> new FailedTaskNotFound(id));
        FailedTask task = row.view();
        Instant now = clock.instant();
        row.runAgain(now, by.login());
        tasks.schedule(task.handler(), task.instance(), new Payload(row.payload()), now);
        events.append(new EventDraft("task.run_again", new Subject("task", id), by, Map.of("handler", task.handler())));
    }

    @Override
    public String name() {
        return "failed-tasks.forget";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    /** Forgets rows that were run again long ago. */
    @Override
    public void run() {
        failedTasks.removeRunAgainBefore(clock.instant().minus(KEPT_AFTER_RERUN));
    }
}
