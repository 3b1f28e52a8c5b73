package org.broadleafcare.common.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.TimeZone;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UtcInstantTest {

    private final TimeZone usual = TimeZone.getDefault();
    private final UtcInstant type = new UtcInstant();

    @BeforeEach
    void liveInNewYork() {
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    }

    @AfterEach
    void goHome() {
        TimeZone.setDefault(usual);
    }

    @Test
    void holdsUtcWhateverTheZoneOfTheMachine() throws SQLException {
        // 02:30 does not exist in New York on this day: the clocks jump from 2 to 3.
        Instant instant = Instant.parse("2026-03-08T02:30:00.123456Z");

        assertThat(textInDatabase(instant)).isEqualTo("2026-03-08 02:30:00.123456");
        assertThat(readBack(instant)).isEqualTo(instant);
    }

    @Test
    void keepsNull() throws SQLException {
        assertThat(readBack(null)).isNull();
    }

    private @Nullable Object readBack(@Nullable Instant instant) throws SQLException {
        try (Connection connection = database().getConnection();
                ResultSet row = stored(connection, instant)) {
            return type.nullSafeGet(row, new String[] {"AT"}, null, null);
        }
    }

    private String textInDatabase(Instant instant) throws SQLException {
        try (Connection connection = database().getConnection();
                ResultSet row = stored(connection, instant)) {
            return row.getString("TEXT");
        }
    }

    private ResultSet stored(Connection connection, @Nullable Instant instant) throws SQLException {
        connection.createStatement().execute("create table T (AT timestamp(6))");
        PreparedStatement insert = connection.prepareStatement("insert into T values (?)");
        type.nullSafeSet(insert, instant, 1, null);
        insert.execute();
        ResultSet row = connection.createStatement().executeQuery("select AT, cast(AT as varchar) as TEXT from T");
        row.next();
        return row;
    }

    private static JdbcDataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:");
        return database;
    }
}
