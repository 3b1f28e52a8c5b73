package org.broadleafcare.demo.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.broadleafcare.demo.DatabaseChoice;
import org.broadleafcare.demo.database.ShopTables.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopTablesTest {
    @TempDir
    Path data;

    private ShopDatabase database;
    private ShopTables tables;

    @BeforeEach
    void open() {
        database = ShopDatabase.open(DatabaseChoice.h2(), data);
        tables = new ShopTables(database.dataSource());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void callsANewDatabaseEmpty() {
        assertThat(tables.state()).isEqualTo(State.EMPTY);
    }

    @Test
    void noticesAFirstStartThatWasCutShort() throws SQLException {
        createTable();

        assertThat(tables.state()).isEqualTo(State.UNFINISHED);
    }

    @Test
    void knowsAFinishedShopAfterReopening() throws SQLException {
        createTable();
        tables.markReady();
        database.close();
        open();

        assertThat(tables.state()).isEqualTo(State.READY);
    }

    @Test
    void emptiesItsOwnDatabase() throws SQLException {
        createTable();
        tables.dropEverything(database.isPostgres());

        assertThat(tables.state()).isEqualTo(State.EMPTY);
    }

    private void createTable() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE BLC_ANY (ID BIGINT)");
        }
    }
}
