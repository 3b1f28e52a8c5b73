package org.broadleafcare.demo.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.IntSupplier;
import javax.sql.DataSource;

/**
 * Two shops that start on one database would both find it empty and both fill it. The first locks a row of its own in an open
 * transaction; the second waits and then finds what the first has made.
 */
public final class OneShopAtATime {
    private static final String LOCK = "select ID from CARE_CHANGELOG_GUARD where ID = 1 for update";

    private OneShopAtATime() {}

    /** @throws IllegalStateException when the row cannot be locked */
    public static int fills(DataSource database, IntSupplier work) {
        try (Connection guard = database.getConnection()) {
            boolean autoCommit = guard.getAutoCommit();
            guard.setAutoCommit(false);
            try (Statement statement = guard.createStatement()) {
                statement.executeQuery(LOCK).close();
                return work.getAsInt();
            } finally {
                guard.rollback();
                guard.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The sample tickets cannot be guarded against a second shop", e);
        }
    }
}
