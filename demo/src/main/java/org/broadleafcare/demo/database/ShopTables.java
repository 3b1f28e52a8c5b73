package org.broadleafcare.demo.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
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

    /** EMPTY: no table at all. UNFINISHED: tables without our marker. READY: start normally. */
    public enum State {
        EMPTY,
        UNFINISHED,
        READY
    }

    public State state() {
        try (Connection connection = dataSource.getConnection()) {
            Set<String> tables = tables(connection);
            if (tables.contains(MARKER)) {
                return State.READY;
            }
            return tables.isEmpty() ? State.EMPTY : State.UNFINISHED;
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

    private static Set<String> tables(Connection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        DatabaseMetaData meta = connection.getMetaData();
        try (ResultSet tables =
                meta.getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME").toUpperCase(Locale.ROOT));
            }
        }
        return names;
    }
}
