package org.broadleafcare.common.task.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.broadleafcare.common.task.TaskRole;
import org.broadleafcare.common.web.CareJson;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

class TaskRunnerTest {

    private final DataSource database = emptyDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final TaskQueue queue = new TaskQueue(database);
    private final TaskRunner runner = new TaskRunner(
            queue,
            database,
            beans(),
            TaskRole.SITE,
            TaskSettings.of(true, 1, 50, 10_000),
            Mockito.mock(GivingUp.class),
            CareJson.mapper());

    @AfterEach
    void stop() {
        runner.stop();
    }

    @Test
    void waitsForAMissingTableWithoutDisturbingAnybody() throws Exception {
        runner.start();
        runner.wake();

        createTables();
        String what = scheduled();

        await().until(() -> Errand.DONE.contains(what + " in de"));
    }

    @Test
    void restsWhileItsTableIsGoneAndGoesOnWhenItIsBack() throws Exception {
        createTables();
        runner.start();
        String before = scheduled();
        await().until(() -> Errand.DONE.contains(before + " in de"));

        jdbc.execute("alter table CARE_TASK rename to AWAY");
        await().until(TaskRunnerTest::isResting);
        jdbc.execute("alter table AWAY rename to CARE_TASK");
        String after = scheduled();

        await().until(() -> Errand.DONE.contains(after + " in de"));
        await().until(() -> !isResting());
    }

    private static boolean isResting() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("care-tasks-standstill"));
    }

    private String scheduled() {
        String what = "errand-" + UUID.randomUUID();
        new TransactionTemplate(new DataSourceTransactionManager(database))
                .execute(status -> queue.put(
                        "errand.late",
                        what,
                        Payload.of(new Errand.Order(what, "de"), CareJson.mapper()),
                        Instant.now()));
        return what;
    }

    @Test
    void leavesNoThreadBehindEvenWhenItNeverCameToStart() {
        runner.start();

        runner.stop();

        assertThat(runner.isRunning()).isFalse();
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("care-tasks-starter")));
    }

    @Test
    void doesNothingOnANodeThatShallNot() throws Exception {
        createTables();
        TaskRunner idle = new TaskRunner(
                queue,
                database,
                beans(),
                TaskRole.SITE,
                TaskSettings.of(false, 1, 50, 10_000),
                Mockito.mock(GivingUp.class),
                CareJson.mapper());

        idle.start();

        assertThat(idle.isRunning()).isFalse();
    }

    private void createTables() throws Exception {
        jdbc.execute("create table CARE_EVENT (POSITION bigint)");
        ResourceDatabasePopulator tables = new ResourceDatabasePopulator();
        tables.addScript(new ClassPathResource("care-common-test.sql"));
        try (Connection connection = database.getConnection()) {
            tables.populate(connection);
        }
    }

    private static TaskBeans beans() {
        DefaultListableBeanFactory factory = new DefaultListableBeanFactory();
        factory.registerSingleton("lateErrand", new Errand("errand.late", TaskRole.SITE));
        TaskBeans beans = new TaskBeans();
        beans.setBeanFactory(factory);
        return beans;
    }

    private static DataSource emptyDatabase() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:runner" + System.nanoTime() + ";DB_CLOSE_DELAY=-1;MODE=LEGACY");
        return database;
    }
}
