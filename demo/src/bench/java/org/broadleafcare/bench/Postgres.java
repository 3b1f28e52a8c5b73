package org.broadleafcare.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The PostgreSQL that shop and raw transaction share, with fsync on. */
final class Postgres implements AutoCloseable {
    static final String USER = "postgres";

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static Postgres start(Path folder) throws IOException, SQLException {
        Postgres postgres = new Postgres(EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("timezone", "UTC")
                .start());
        for (String guard : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            if (!postgres.ask("postgres", "show " + guard).equals("on")) {
                throw new IOException(guard + " is off: nothing measured here would count");
            }
        }
        return postgres;
    }

    String version() throws SQLException {
        return ask("postgres", "show server_version");
    }

    String url(String database) {
        return server.getJdbcUrl(USER, database);
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, "");
    }

    void create(String database) throws SQLException {
        run("postgres", "create database " + database);
    }

    /** Nobody may be connected to the model; what was called so before is dropped. */
    void copy(String model, String database) throws SQLException {
        run("postgres", "drop database if exists " + database);
        run("postgres", "create database " + database + " template " + model);
    }

    void run(String database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The one value a query gives. */
    String ask(String database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
