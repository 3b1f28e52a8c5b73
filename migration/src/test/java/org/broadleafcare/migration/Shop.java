package org.broadleafcare.migration;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import javax.persistence.spi.PersistenceUnitInfo;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.persistenceunit.PersistenceUnitManager;

/** A database as an existing shop has it, seen from the migration. */
final class Shop {

    final JdbcTemplate sql;
    private final DataSource source;
    private final Properties hibernate = new Properties();

    private Shop(DataSource source) {
        this.source = source;
        this.sql = new JdbcTemplate(source);
    }

    static Shop empty(DataSource source) {
        return new Shop(source);
    }

    static Shop withoutAdmin(DataSource source) {
        return new Shop(source).run("/platform-tables.sql");
    }

    static Shop complete(DataSource source) {
        return withoutAdmin(source).run("/platform-admin-tables.sql");
    }

    Shop hbm2ddl(String value) {
        hibernate.setProperty("hibernate.hbm2ddl.auto", value);
        return this;
    }

    Shop run(String script) {
        try (InputStream in = Shop.class.getResourceAsStream(script)) {
            sql.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    SchemaMigration migration() {
        return migration(Duration.ofMinutes(1));
    }

    SchemaMigration migration(Duration patience) {
        PersistenceUnitInfo unit = mock(PersistenceUnitInfo.class);
        when(unit.getProperties()).thenReturn(hibernate);
        when(unit.getNonJtaDataSource()).thenReturn(source);
        PersistenceUnitManager units = mock(PersistenceUnitManager.class);
        when(units.obtainPersistenceUnitInfo("blPU")).thenReturn(unit);
        return new SchemaMigration(units, "blPU", patience);
    }

    Shop migrated() {
        migration().run();
        return this;
    }

    long count(String table) {
        return sql.queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
    }

    List<String> strings(String query) {
        return sql.queryForList(query, String.class);
    }

    /** Names of the changes the database has seen, oldest first. */
    List<String> changes() {
        return strings("SELECT ID FROM CARE_CHANGELOG ORDER BY ORDEREXECUTED");
    }

    /** A ticket about an order, written past Care. */
    void opensTicket(String text) {
        Timestamp now = new Timestamp(1_700_000_000_000L);
        sql.update(
                "INSERT INTO CARE_TICKET (TICKET_ID, TICKET_NUMBER, TYPE, STATUS, TOPIC, SUBJECT, CHANNEL, LOCALE,"
                        + " REQUESTER_NAME, REQUESTER_EMAIL, CUSTOMER_ID, ORDER_ID, CREATED_AT, UPDATED_AT, VERSION)"
                        + " VALUES (1, '100017', 'CLAIM', 'NEW', 't', 's', 'FORM', 'ja', 'Ann', 'a@example.org',"
                        + " 100, 200, ?, ?, 0)",
                now,
                now);
        sql.update("INSERT INTO CARE_TICKET_ITEM VALUES (1, 1, 300, 2)");
        sql.update(
                "INSERT INTO CARE_TICKET_MESSAGE (MESSAGE_ID, TICKET_ID, DIRECTION, VISIBILITY, AUTHOR_KIND,"
                        + " AUTHOR_NAME, CHANNEL, LOCALE, BODY_TEXT, CREATED_AT)"
                        + " VALUES (1, 1, 'IN', 'PUBLIC', 'CUSTOMER', 'Ann', 'FORM', 'ja', ?, ?)",
                text,
                now);
    }
}
