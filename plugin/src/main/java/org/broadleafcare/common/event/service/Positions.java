package org.broadleafcare.common.event.service;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed events their positions, one batch per transaction. The row in CARE_SEQUENCER is locked meanwhile, so
 * that of any number of nodes one works at a time; it is released after the commit, so a reader that sees position n
 * sees every position below it.
 */
final class Positions {

    static final int BATCH = 500;

    private static final String PENDING = "select EVENT_ID from CARE_EVENT where POSITION is null order by EVENT_ID";
    private static final String GIVE = "update CARE_EVENT set POSITION = ? where EVENT_ID = ? and POSITION is null";
    private static final String LAST = "select LAST_POSITION from CARE_SEQUENCER where NAME = 'events'";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Positions(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Sequences at most one batch and returns how many events got a position. */
    int giveNext() {
        if (pending(1).isEmpty()) {
            return 0;
        }
        Integer given = transaction.execute(status -> giveBatch());
        return given == null ? 0 : given;
    }

    /** The highest position given so far. */
    long head() {
        List<Long> last = jdbc.queryForList(LAST, Long.class);
        return last.isEmpty() ? 0 : last.get(0);
    }

    private int giveBatch() {
        long last = lockedLast();
        List<Object[]> batch = new ArrayList<>();
        for (long eventId : pending(BATCH)) {
            batch.add(new Object[] {last + batch.size() + 1, eventId});
        }
        jdbc.batchUpdate(GIVE, batch);
        jdbc.update("update CARE_SEQUENCER set LAST_POSITION = ? where NAME = 'events'", last + batch.size());
        return batch.size();
    }

    private long lockedLast() {
        List<Long> last = jdbc.queryForList(LAST + " for update", Long.class);
        if (last.isEmpty()) {
            throw new IllegalStateException("CARE_SEQUENCER has no row 'events'");
        }
        return last.get(0);
    }

    private List<Long> pending(int limit) {
        JdbcTemplate limited = new JdbcTemplate(jdbc.getDataSource());
        limited.setMaxRows(limit);
        return limited.queryForList(PENDING, Long.class);
    }
}
