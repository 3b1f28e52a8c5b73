package org.broadleafcare.it.kill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.StreamUtils;

/** Makes what is no entity, from the change log's own words, and the one topic a question needs. */
public final class BareTables implements InitializingBean {
    private final JdbcTemplate jdbc;
    private final boolean postgres;

    public BareTables(DataSource dataSource, String dialect) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.postgres = dialect.contains("PostgreSQL");
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        if (!isThere()) {
            changeSet("sequencer");
            changeSet("task");
            jdbc.update("insert into CARE_TOPIC (TOPIC_ID, CODE, LABEL, TICKET_TYPE, NEEDS_ORDER, SORT_ORDER, ACTIVE)"
                    + " values (-8, 'something_else', 'Something else', 'QUESTION', false, 80, true)");
        }
    }

    private boolean isThere() {
        return jdbc.queryForObject(
                        "select count(*) from information_schema.tables where upper(table_name) = 'CARE_TASK'",
                        Integer.class)
                > 0;
    }

    private void changeSet(String id) throws IOException {
        String log = StreamUtils.copyToString(
                new ClassPathResource("care/db/common.sql").getInputStream(), StandardCharsets.UTF_8);
        String start = "--changeset care:" + id + "\n";
        String body = log.substring(log.indexOf(start) + start.length());
        int end = body.indexOf("--changeset");
        for (String statement : (end < 0 ? body : body.substring(0, end)).split(";")) {
            if (!statement.isBlank()) {
                jdbc.execute(filledIn(statement));
            }
        }
    }

    private String filledIn(String statement) {
        return statement
                .replace("${task.instant}", postgres ? "TIMESTAMP(6) WITH TIME ZONE" : "TIMESTAMP(6)")
                .replace("${task.bytes}", postgres ? "BYTEA" : "BLOB")
                .replace("${table.options}", "");
    }
}
