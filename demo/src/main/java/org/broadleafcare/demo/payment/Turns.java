package org.broadleafcare.demo.payment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Lets one at a time pay for an order, or begin a shopper's cart, on all nodes that share a database: the second click waits
 * until the first is through. Threads of one node wait for a lock in memory; nodes wait for a row, held by an open transaction
 * of its own, so that a node that dies gives it back.
 */
public final class Turns {
    private static final int STRIPES = 512;
    /** Each turn keeps a connection besides the one its work needs; the pool must not run dry of the latter. */
    private static final int MOST_LONG_AT_ONCE = 7;

    private static final int MOST_BRIEF_AT_ONCE = 3;

    private static final String TABLE = "create table if not exists DEMO_TURN (STRIPE int not null primary key)";
    private static final String MISSING =
            "insert into DEMO_TURN (STRIPE) select ? where not exists (select 1 from DEMO_TURN where STRIPE = ?)";
    private static final String LOCK = "select STRIPE from DEMO_TURN where STRIPE = ? for update";

    private final DataSource database;
    private final Semaphore longRoom = new Semaphore(MOST_LONG_AT_ONCE, true);
    private final Semaphore briefRoom = new Semaphore(MOST_BRIEF_AT_ONCE, true);
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

    public Turns(DataSource database) {
        this.database = database;
    }

    /** What is done in one's turn. */
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /** Makes the rows to wait for, where they are missing. Throws IllegalStateException when the database refuses. */
    public void makeRows() {
        try (Connection connection = database.getConnection();
                Statement table = connection.createStatement()) {
            table.execute(TABLE);
            try (PreparedStatement row = connection.prepareStatement(MISSING)) {
                for (int stripe = 0; stripe < STRIPES; stripe++) {
                    row.setInt(1, stripe);
                    row.setInt(2, stripe);
                    row.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The rows that nodes wait for cannot be made", e);
        }
    }

    /**
     * For a payment, which may wait for its gateway.
     *
     * @param id of an order or of a customer
     */
    public <T, E extends Exception> T take(long id, Work<T, E> work) throws E {
        return take(id, longRoom, work);
    }

    /** The same turn for work that asks nobody outside: it waits for its own order, never behind the payments of others. */
    public <T, E extends Exception> T takeBriefly(long id, Work<T, E> work) throws E {
        return take(id, briefRoom, work);
    }

    private <T, E extends Exception> T take(long id, Semaphore room, Work<T, E> work) throws E {
        int stripe = Math.floorMod(Long.hashCode(id), STRIPES);
        ReentrantLock lock = locks[stripe];
        lock.lock();
        try {
            return lock.getHoldCount() > 1 ? work.run() : amongNodes(stripe, room, work);
        } finally {
            lock.unlock();
        }
    }

    private <T, E extends Exception> T amongNodes(int stripe, Semaphore room, Work<T, E> work) throws E {
        room.acquireUninterruptibly();
        try (Turn ignored = new Turn(database, stripe)) {
            return work.run();
        } finally {
            room.release();
        }
    }

    /** A row held in an open transaction. */
    private static final class Turn implements AutoCloseable {
        private final Connection connection;

        Turn(DataSource database, int stripe) {
            try {
                connection = database.getConnection();
            } catch (SQLException e) {
                throw new IllegalStateException("No connection to wait for a turn with", e);
            }
            try {
                connection.setAutoCommit(false);
                try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
                    lock.setInt(1, stripe);
                    lock.executeQuery().close();
                }
            } catch (SQLException e) {
                close();
                throw new IllegalStateException("The turn cannot be taken", e);
            }
        }

        @Override
        public void close() {
            try (Connection back = connection) {
                back.rollback();
                back.setAutoCommit(true);
            } catch (SQLException e) {
                throw new IllegalStateException("The turn cannot be given back", e);
            }
        }
    }
}
