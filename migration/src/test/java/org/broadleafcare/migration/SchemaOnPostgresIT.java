package org.broadleafcare.migration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.JdbcTemplate;

class SchemaOnPostgresIT extends SchemaContract {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    DataSource database() {
        String name = "shop_" + UUID.randomUUID().toString().replace('-', '_');
        new JdbcTemplate(server.getPostgresDatabase()).execute("CREATE DATABASE " + name);
        return server.getDatabase("postgres", name);
    }
}
