package org.broadleafcare.demo.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * Tells how far the database is. A marker table is written last, so that a first start that was killed half way is noticed and
 * done again instead of being taken for a shop.
 */
public final class ShopTables {
    private static final String MARKER = "DEMO_READY";
    private final DataSource dataSource;

    public ShopTables(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** EMPTY: nothing there. UNFINISHED: platform tables without our marker. READY: start normally. */
    public enum State {
        EMPTY,
        UNFINISHED,
        READY
    }

    public State state() {
        try (Connection connection = dataSource.getConnection()) {
            if (exists(connection, MARKER)) {
                return State.READY;
            }
            return exists(connection, "BLC_ORDER") ? State.UNFINISHED : State.EMPTY;
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not tell its tables", e);
        }
    }

    public void markReady() {
        run("CREATE TABLE " + MARKER + " (MADE_AT TIMESTAMP)", "INSERT INTO " + MARKER + " VALUES (CURRENT_TIMESTAMP)");
    }

    /** Empties a database of our own. */
    public void dropEverything(boolean postgres) {
        if (postgres) {
            run("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
        } else {
            run("DROP ALL OBJECTS");
        }
    }

    private void run(String... statements) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database refused " + statements[0], e);
        }
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        String stored = meta.storesLowerCaseIdentifiers() ? table.toLowerCase(Locale.ROOT) : table;
        try (ResultSet tables = meta.getTables(connection.getCatalog(), connection.getSchema(), stored, null)) {
            return tables.next();
        }
    }
}
