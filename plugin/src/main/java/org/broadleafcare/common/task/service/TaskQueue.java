package org.broadleafcare.common.task.service;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.broadleafcare.common.task.FailedTask;
import org.broadleafcare.common.task.TaskRole;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The table CARE_TASK as those see it who put tasks in or look at them; the worker is {@link TaskRunner}. */
final class TaskQueue {

    static final String TABLE = "CARE_TASK";

    private final DataSource dataSource;
    private volatile @Nullable JdbcCustomization dialect;
    private volatile @Nullable SchedulerClient client;

    TaskQueue(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Stores a task through the connection of the running transaction; false when it is there already. */
    boolean put(String handler, String instance, Payload payload, Instant at) {
        return client().scheduleIfNotExists(new TaskInstance<>(handler, instance, payload), at);
    }

    /** Removes exactly this version of a task, through the connection of the running transaction. */
    void remove(String handler, String instance, long version) {
        int removed = new JdbcTemplate(dataSource)
                .update(
                        "delete from " + TABLE + " where task_name = ? and task_instance = ? and version = ?",
                        handler,
                        instance,
                        version);
        if (removed != 1) {
            throw new IllegalStateException("Task " + handler + " " + instance + " is in other hands");
        }
    }

    /** Stores a task that is not there yet, without looking. */
    void putNew(String handler, String instance, Payload payload, Instant at) {
        client().scheduleBatch(List.of(new TaskInstance<>(handler, instance, payload)), at);
    }

    /** Tasks due before the limit that nobody has picked up, oldest first. */
    List<FailedTask> waitingSince(Instant limit, int maxRows, Function<String, TaskRole> roles, String reason) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        jdbc.setMaxRows(maxRows);
        return jdbc.query(
                "select task_name, task_instance, execution_time, consecutive_failures from " + TABLE
                        + " where picked = ? and execution_time < ? order by execution_time",
                statement -> {
                    statement.setBoolean(1, false);
                    dialect().setInstant(statement, 2, limit);
                },
                (row, number) -> new FailedTask(
                        null,
                        row.getString("task_name"),
                        row.getString("task_instance"),
                        roles.apply(row.getString("task_name")),
                        reason,
                        row.getInt("consecutive_failures"),
                        dialect().getInstant(row, "execution_time")));
    }

    /** Fails with a DataAccessException when the table is not there. */
    void check() {
        new JdbcTemplate(dataSource).queryForList("select task_name from " + TABLE + " where 1 = 0", String.class);
    }

    /** Detected at first use, not at start: it asks the database. */
    JdbcCustomization dialect() {
        JdbcCustomization known = dialect;
        if (known == null) {
            known = new AutodetectJdbcCustomization(dataSource, true);
            dialect = known;
        }
        return known;
    }

    private SchedulerClient client() {
        SchedulerClient known = client;
        if (known == null) {
            known = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                    .tableName(TABLE)
                    .serializer(Payload.SERIALIZER)
                    .jdbcCustomization(dialect())
                    .build();
            client = known;
        }
        return known;
    }
}
