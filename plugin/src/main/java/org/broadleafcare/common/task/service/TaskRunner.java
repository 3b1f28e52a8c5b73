package org.broadleafcare.common.task.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.broadleafcare.common.config.Background;
import org.broadleafcare.common.task.Housekeeping;
import org.broadleafcare.common.task.TaskRole;
import org.broadleafcare.common.task.TaskScope;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The worker of this process: takes due tasks of its role from the queue. Starts after the context, in the background, and
 * waits for a missing table, so that no fault of ours keeps the shop from starting. Stops before the context's beans go.
 */
final class TaskRunner extends Background {

    private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);
    /** Tasks of a role or a release that this process does not know must never be deleted by it. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final TaskQueue queue;
    private final DataSource dataSource;
    private final TaskBeans beans;
    private final TaskRole role;
    private final TaskSettings settings;
    private final GivingUp givingUp;
    private final ObjectMapper json;
    private volatile @Nullable Scheduler scheduler;
    private volatile @Nullable Thread starter;
    private volatile CountDownLatch stopping = new CountDownLatch(1);

    TaskRunner(
            TaskQueue queue,
            DataSource dataSource,
            TaskBeans beans,
            TaskRole role,
            TaskSettings settings,
            GivingUp givingUp,
            ObjectMapper json) {
        super(Integer.MAX_VALUE - 50);
        this.queue = queue;
        this.dataSource = dataSource;
        this.beans = beans;
        this.role = role;
        this.settings = settings;
        this.givingUp = givingUp;
        this.json = json;
    }

    /** Looks for due tasks at once. */
    void wake() {
        Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void start() {
        if (!settings.enabled()) {
            LOG.info("This process runs no tasks of Care (care.tasks.enabled)");
            return;
        }
        stopping = new CountDownLatch(1);
        Thread thread = new Thread(this::startWhenPossible, "care-tasks-starter");
        thread.setDaemon(true);
        starter = thread;
        thread.start();
    }

    @Override
    public synchronized void stop() {
        starter = null;
        stopping.countDown();
        Scheduler running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return starter != null;
    }

    private void startWhenPossible() {
        boolean told = false;
        while (starter == Thread.currentThread()) {
            try {
                queue.check();
                startNow();
                return;
            } catch (RuntimeException e) {
                if (!told) {
                    told = true;
                    LOG.warn("Care cannot run tasks yet and tries again: {}", e.getMessage());
                }
            }
            try {
                // No interrupt to end this: it could hit H2 while it writes, which closes the database file.
                stopping.await(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private synchronized void startNow() {
        if (starter != Thread.currentThread()) {
            return;
        }
        Standstill standstill = new Standstill(queue, settings.poll(), stopping);
        Scheduler built = Scheduler.create(dataSource, handlerTasks())
                .startTasks(housekeepingTasks())
                .tableName(TaskQueue.TABLE)
                .serializer(Payload.SERIALIZER)
                .jdbcCustomization(queue.dialect())
                .alwaysPersistTimestampInUTC()
                .commitWhenAutocommitDisabled(true)
                .schedulerName(new SchedulerName.Fixed("care-" + role + "-" + UUID.randomUUID()))
                .threads(settings.threads())
                .pollingInterval(settings.poll())
                .heartbeatInterval(settings.heartbeat())
                .deleteUnresolvedAfter(NEVER)
                .shutdownMaxWait(LONGEST_STOP)
                // HandlerTask says at level WARN what failed, with addresses masked; the whole trace is for debugging.
                .failureLogging(LogLevel.DEBUG, true)
                .addSchedulerListener(standstill)
                .build();
        standstill.watch(built);
        built.start();
        scheduler = built;
    }

    private List<Task<?>> handlerTasks() {
        TaskSurroundings surroundings = new TaskSurroundings(beans.environments());
        return beans.handlers().stream()
                .filter(handler -> isMine(handler.role()))
                .<Task<?>>map(handler -> new HandlerTask<>(handler, surroundings, givingUp, json).task())
                .toList();
    }

    private List<RecurringTask<Void>> housekeepingTasks() {
        TaskSurroundings surroundings = new TaskSurroundings(beans.environments());
        return beans.housekeeping().stream()
                .filter(work -> isMine(work.role()))
                .map(work -> recurring(work, surroundings))
                .toList();
    }

    private RecurringTask<Void> recurring(Housekeeping work, TaskSurroundings surroundings) {
        return Tasks.recurring("housekeeping." + work.name(), FixedDelay.of(work.every()))
                .execute((instance, context) -> {
                    try {
                        surroundings.call(TaskScope.shopDefault(), work::run);
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new HandlerTask.TaskFailed(e);
                    }
                });
    }

    private boolean isMine(TaskRole wanted) {
        return wanted == TaskRole.ANY || wanted == role;
    }
}
