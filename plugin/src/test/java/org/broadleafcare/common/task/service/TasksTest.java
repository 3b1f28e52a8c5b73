package org.broadleafcare.common.task.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.CommonContext;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.event.LoggedEvent;
import org.broadleafcare.common.task.FailedTask;
import org.broadleafcare.common.task.FailedTaskNotFound;
import org.broadleafcare.common.task.FailedTasks;
import org.broadleafcare.common.task.TaskRole;
import org.broadleafcare.common.task.Tasks;
import org.junit.jupiter.api.Test;

class TasksTest {

    private final Tasks tasks = CommonContext.bean("careTasks", Tasks.class);
    private final FailedTasks failedTasks = CommonContext.bean("careFailedTasks", FailedTasks.class);
    private final String what = "errand-" + UUID.randomUUID();

    @Test
    void runsWhatWasCommittedInTheLocaleOfItsPayload() {
        CommonContext.inTransaction(() -> schedule("errand.site", Instant.now()));

        await().until(() -> Errand.DONE.contains(what + " in de"));
        await().until(() -> inQueue("errand.site") == 0);
    }

    @Test
    void forgetsWhatWasRolledBack() {
        CommonContext.inTransaction(status -> {
            schedule("errand.site", Instant.now().plusSeconds(3600));
            status.setRollbackOnly();
            return null;
        });

        assertThat(inQueue("errand.site")).isZero();
    }

    @Test
    void refusesATaskWithoutATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> schedule("errand.site", Instant.now()));
    }

    @Test
    void refusesNamesThatWouldNotFitTheLog() {
        Errand.Order order = new Errand.Order(what, "en");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommonContext.inTransaction(
                        () -> tasks.schedule("errand.site", "ann@example.org", order, Instant.now())));
    }

    @Test
    void putsATaskInOnlyOnce() {
        CommonContext.inTransaction(() -> {
            schedule("errand.site", Instant.now().plusSeconds(3600));
            schedule("errand.site", Instant.now().plusSeconds(7200));
        });

        assertThat(inQueue("errand.site")).isEqualTo(1);
    }

    @Test
    void leavesATaskOfTheOtherProcessAloneAndShowsItWhenOverdue() {
        CommonContext.inTransaction(() -> schedule("errand.admin", Instant.now().minus(Duration.ofMinutes(6))));

        CommonContext.inTransaction(() -> schedule("errand.site", Instant.now()));
        await().until(() -> Errand.DONE.contains(what + " in de"));

        assertThat(failedTasks.overdue(100))
                .filteredOn(task -> task.instance().equals(what))
                .singleElement()
                .satisfies(task -> assertThat(task.handler()).isEqualTo("errand.admin"))
                .satisfies(task -> assertThat(task.role()).isEqualTo(TaskRole.ADMIN));
    }

    @Test
    void setsAsideWhatKeepsFailingAndRunsItAgainOnRequest() {
        Errand.FAILING.add(what);
        CommonContext.inTransaction(() -> schedule("errand.site", Instant.now()));
        await().until(() -> gaveUp().size() == 1);

        FailedTask failed = gaveUp().get(0);
        long id = Objects.requireNonNull(failed.id());
        assertThat(failed.attempts()).isEqualTo(2);
        assertThat(failed.reason()).isEqualTo("Exception: mailbox of ***@*** is full");
        await().until(() -> inQueue("errand.site") == 0);

        Errand.FAILING.remove(what);
        failedTasks.runAgain(id, Actor.agent(3, "lead"));

        await().until(() -> Errand.DONE.contains(what + " in de"));
        assertThat(gaveUp()).isEmpty();
        assertThat(logged(id)).containsExactly("task.gave_up", "task.run_again");
        assertThatExceptionOfType(FailedTaskNotFound.class)
                .isThrownBy(() -> failedTasks.runAgain(id, Actor.agent(3, "lead")));
    }

    @Test
    void doesHousekeepingByItself() {
        await().until(() -> CommonContext.jdbc()
                        .queryForObject(
                                "select count(*) from CARE_TASK where task_name = 'housekeeping.failed-tasks.forget'"
                                        + " and last_success is not null",
                                Integer.class)
                == 1);
    }

    private void schedule(String handler, Instant at) {
        tasks.schedule(handler, what, new Errand.Order(what, "de"), at);
    }

    private int inQueue(String handler) {
        return CommonContext.jdbc()
                .queryForObject(
                        "select count(*) from CARE_TASK where task_name = ? and task_instance = ?",
                        Integer.class,
                        handler,
                        what);
    }

    private List<FailedTask> gaveUp() {
        return failedTasks.gaveUp(100).stream()
                .filter(task -> task.instance().equals(what))
                .toList();
    }

    private static List<String> logged(long taskId) {
        return CommonContext.bean("careEventLog", EventLog.class).about(new Subject("task", taskId), 10).stream()
                .map(LoggedEvent::type)
                .toList();
    }
}
