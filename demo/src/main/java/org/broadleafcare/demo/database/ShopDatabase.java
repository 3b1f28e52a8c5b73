package org.broadleafcare.demo.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.broadleafcare.demo.DatabaseChoice;
import org.broadleafcare.demo.RefusedToStart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** An opened database with its connection pool. */
public final class ShopDatabase implements AutoCloseable {
    private static final int POOL_SIZE = 24;
    // WRITE_DELAY=0: otherwise a killed shop loses what it committed in the last half second.
    // OPTIMIZE_REUSE_RESULTS=FALSE: H2 marks a table as changed just before the commit, not after it. A query in
    // between
    // keeps its old result, and repeating it gives that result again until the table changes once more.
    private static final String H2_FLAGS = ";MODE=LEGACY;NON_KEYWORDS=VALUE,KEY,USER,DAY,YEAR,MONTH;WRITE_DELAY=0"
            + ";OPTIMIZE_REUSE_RESULTS=FALSE;DB_CLOSE_ON_EXIT=FALSE";

    private final HikariDataSource pool;
    private final boolean postgres;
    private final boolean ours;
    private final @Nullable PostgresServer server;

    private ShopDatabase(HikariDataSource pool, boolean postgres, boolean ours, @Nullable PostgresServer server) {
        this.pool = pool;
        this.postgres = postgres;
        this.ours = ours;
        this.server = server;
    }

    /** Throws {@link RefusedToStart} when the database does not answer or another process holds it. */
    public static ShopDatabase open(DatabaseChoice choice, Path data) {
        return switch (choice.kind()) {
            case H2 -> connect("jdbc:h2:file:" + data.resolve("h2").resolve("shop") + H2_FLAGS, "sa", "", true, null);
            case POSTGRES -> {
                PostgresServer server = PostgresServer.start(data.resolve("postgres"));
                yield connect(server.url(), "postgres", "", true, server);
            }
            case JDBC -> connect(withFlags(choice.url()), choice.user(), choice.password(), false, null);
        };
    }

    private static ShopDatabase connect(
            String url, String user, String password, boolean ours, @Nullable PostgresServer server) {
        try (Connection probe = DriverManager.getConnection(url, user, password)) {
            probe.isValid(5);
        } catch (SQLException e) {
            throw new RefusedToStart("The database " + withoutFlags(url) + " does not answer: " + firstLine(e), e);
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(2);
        config.setPoolName("shop");
        return new ShopDatabase(new HikariDataSource(config), url.startsWith("jdbc:postgresql:"), ours, server);
    }

    /** A wrapper: the pool itself would be exported to JMX once per context. */
    public DataSource dataSource() {
        return new DelegatingDataSource(pool);
    }

    public String dialect() {
        return postgres ? "org.hibernate.dialect.PostgreSQL82Dialect" : "org.hibernate.dialect.H2Dialect";
    }

    /** Whether the demo made this database and may empty it. */
    public boolean isOurs() {
        return ours;
    }

    public boolean isPostgres() {
        return postgres;
    }

    @Override
    public void close() {
        pool.close();
        if (server != null) {
            server.close();
        }
    }

    /** The platform's column names are words H2 reserves, so an H2 without a mode of its own gets ours. */
    private static String withFlags(String url) {
        return url.startsWith("jdbc:h2:") && !url.contains(";MODE=") ? url + H2_FLAGS : url;
    }

    private static String withoutFlags(String url) {
        int end = url.indexOf(url.startsWith("jdbc:h2:") ? ';' : '?');
        return end < 0 ? url : url.substring(0, end);
    }

    private static String firstLine(SQLException e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
