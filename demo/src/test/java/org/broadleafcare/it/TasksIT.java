package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.event.LoggedEvent;
import org.broadleafcare.common.task.FailedTask;
import org.broadleafcare.common.task.FailedTasks;
import org.broadleafcare.common.task.Tasks;
import org.broadleafcare.demo.RunningShop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.support.ClassPathXmlApplicationContext;

@ShopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TasksIT {

    private final ShopSide site;
    private final FailedTasks failedTasks;
    private final EventLog events;
    private final ClassPathXmlApplicationContext node;
    private final Tasks tasks;

    TasksIT(RunningShop shop) {
        site = new ShopSide(shop.site());
        failedTasks = new ShopSide(shop.admin()).bean("careFailedTasks", FailedTasks.class);
        events = site.bean("careEventLog", EventLog.class);
        node = new ClassPathXmlApplicationContext(new String[] {"it-tasks.xml"}, shop.site());
        tasks = node.getBean("itTasks", Tasks.class);
    }

    @BeforeAll
    void waitForTheRunner() {
        String warmUp = newErrand();
        site.inTransaction(() -> schedule("it.errand", warmUp));
        // A runner that is still starting is not woken; it looks by itself when it has started.
        await().until(() -> Errand.DONE.contains(warmUp));
    }

    @AfterAll
    void stopTheNode() {
        node.close();
    }

    @Test
    void entityAndTaskAreBothThereAfterACommit() {
        String errand = newErrand();
        Subject subject = new Subject("errand", errand.hashCode());

        site.inTransaction(() -> {
            log(subject);
            schedule("it.errand", errand);
        });

        await().until(() -> Errand.DONE.contains(errand));
        assertThat(events.about(subject, 10)).hasSize(1);
        await().until(() -> inQueue(errand) == 0);
    }

    @Test
    void entityAndTaskAreBothGoneAfterARollback() {
        String errand = newErrand();
        Subject subject = new Subject("errand", errand.hashCode());

        site.rolledBack(() -> {
            log(subject);
            schedule("it.errand", errand);
            assertThat(inQueue(errand)).isEqualTo(1);
        });

        assertThat(inQueue(errand)).isZero();
        assertThat(events.about(subject, 10)).isEmpty();
    }

    @Test
    void taskThatGivesUpIsShownWithItsReasonAndRunsAgain() {
        String errand = newErrand();
        Errand.FAILING.add(errand);
        site.inTransaction(() -> schedule("it.errand", errand));

        await().until(() -> gaveUp(errand).size() == 1);
        FailedTask failed = gaveUp(errand).get(0);
        long id = Objects.requireNonNull(failed.id());
        assertThat(failed.reason()).isEqualTo("IllegalStateException: the shop is shut");
        assertThat(failed.attempts()).isEqualTo(2);
        await().until(() -> inQueue(errand) == 0);

        Errand.FAILING.remove(errand);
        failedTasks.runAgain(id, Actor.agent(1, "lead"));

        await().until(() -> Errand.DONE.contains(errand));
        assertThat(gaveUp(errand)).isEmpty();
        assertThat(events.about(new Subject("task", id), 10))
                .extracting(LoggedEvent::type)
                .containsExactly("task.gave_up", "task.run_again");
    }

    @Test
    void taskNobodyMayRunIsShownAsOverdue() {
        String errand = newErrand();
        site.inTransaction(() -> tasks.schedule(
                "it.admin-errand",
                errand,
                new Errand.Order(errand),
                Instant.now().minus(Duration.ofMinutes(6))));

        assertThat(failedTasks.overdue(500))
                .filteredOn(task -> task.instance().equals(errand))
                .singleElement()
                .satisfies(task -> assertThat(task.handler()).isEqualTo("it.admin-errand"));
        assertThat(Errand.DONE).doesNotContain(errand);
        site.jdbc().update("delete from CARE_TASK where task_instance = ?", errand);
    }

    @Test
    void dueTimeSurvivesTheDatabaseUnchanged() {
        String errand = newErrand();
        Instant at = Instant.now().plus(Duration.ofDays(3));

        site.inTransaction(() -> tasks.schedule("it.errand", errand, new Errand.Order(errand), at));
        site.inTransaction(() -> schedule("it.errand", newErrand()));

        assertThat(inQueue(errand)).isEqualTo(1);
        assertThat(failedTasks.overdue(500)).noneMatch(task -> task.instance().equals(errand));
        site.jdbc().update("delete from CARE_TASK where task_instance = ?", errand);
    }

    private void schedule(String handler, String errand) {
        tasks.schedule(handler, errand, new Errand.Order(errand), Instant.now());
    }

    private void log(Subject subject) {
        events.append(new EventDraft("errand.wanted", subject, Actor.system(), Map.of()));
    }

    private List<FailedTask> gaveUp(String errand) {
        return failedTasks.gaveUp(500).stream()
                .filter(task -> task.instance().equals(errand))
                .toList();
    }

    private int inQueue(String errand) {
        return site.jdbc()
                .queryForObject("select count(*) from CARE_TASK where task_instance = ?", Integer.class, errand);
    }

    private static String newErrand() {
        return "errand-" + UUID.randomUUID();
    }
}
