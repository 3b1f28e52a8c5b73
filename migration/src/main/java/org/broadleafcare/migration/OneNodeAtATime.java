package org.broadleafcare.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A lock on a row, held by an open transaction: it goes away with the process that holds it. (Liquibase's own lock is a
 * value in a row: a killed process leaves it behind, and two nodes that both create it can lose it.)
 */
final class OneNodeAtATime {

    static final String GUARD_TABLE = "CARE_CHANGELOG_GUARD";
    private static final int PROBE_SECONDS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(OneNodeAtATime.class);
    // Liquibase keeps unguarded maps per process, and a process may hold storefront and admin.
    private static final ReentrantLock THIS_PROCESS = new ReentrantLock();

    private final Duration patience;

    OneNodeAtATime(Duration patience) {
        this.patience = patience;
    }

    /** Does the work while no other node does, waiting as long as patience lasts. */
    int run(DataSource source, IntSupplier work) {
        THIS_PROCESS.lock();
        try (Connection guard = source.getConnection()) {
            boolean autoCommit = guard.getAutoCommit();
            guard.setAutoCommit(false);
            try {
                createGuardOnce(guard);
                lock(guard);
                return work.getAsInt();
            } finally {
                guard.rollback();
                guard.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            throw SchemaNotReady.becauseDatabaseIsUnreachable(e);
        } finally {
            THIS_PROCESS.unlock();
        }
    }

    private static void createGuardOnce(Connection guard) throws SQLException {
        if (!attempt(guard, "SELECT ID FROM " + GUARD_TABLE)) {
            // Another new node may be faster; what counts is that table and row are there for the lock.
            attempt(guard, "CREATE TABLE " + GUARD_TABLE + " (ID INT NOT NULL PRIMARY KEY)");
            attempt(guard, "INSERT INTO " + GUARD_TABLE + " (ID) VALUES (1)");
        }
    }

    private void lock(Connection guard) throws SQLException {
        long giveUp = System.nanoTime() + patience.toNanos();
        while (!attemptToLock(guard)) {
            if (System.nanoTime() - giveUp >= 0) {
                throw SchemaNotReady.becauseAnotherNodeNeverEnds(patience);
            }
            LOG.warn("Care waits for another node that is changing its tables");
        }
    }

    private static boolean attemptToLock(Connection guard) throws SQLException {
        try (Statement statement = guard.createStatement()) {
            statement.setQueryTimeout(PROBE_SECONDS);
            return statement
                    .executeQuery("SELECT ID FROM " + GUARD_TABLE + " WHERE ID = 1 FOR UPDATE")
                    .next();
        } catch (SQLException held) {
            LOG.debug("Guard row is locked", held);
            guard.rollback();
            return false;
        }
    }

    private static boolean attempt(Connection guard, String sql) throws SQLException {
        try (Statement statement = guard.createStatement()) {
            statement.execute(sql);
            guard.commit();
            return true;
        } catch (SQLException e) {
            LOG.debug("{} failed", sql, e);
            guard.rollback();
            return false;
        }
    }
}
