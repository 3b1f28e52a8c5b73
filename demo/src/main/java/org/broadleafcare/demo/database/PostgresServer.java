package org.broadleafcare.demo.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.broadleafcare.demo.RefusedToStart;

/** A PostgreSQL of our own whose files stay under the data folder. */
final class PostgresServer implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    private PostgresServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static PostgresServer start(Path folder) {
        try {
            return new PostgresServer(EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setServerConfig("timezone", "UTC")
                    .start());
        } catch (IOException | IllegalStateException e) {
            throw new RefusedToStart("PostgreSQL did not start in " + folder + ": " + e.getMessage(), e);
        }
    }

    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not stop cleanly", e);
        }
    }
}
