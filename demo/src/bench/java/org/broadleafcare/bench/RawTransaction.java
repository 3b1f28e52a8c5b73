package org.broadleafcare.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The limit: a ticket, a message and an event written by hand in plain JDBC, prepared once, one commit, into tables with the
 * columns and indexes of Care's own.
 */
final class RawTransaction implements AutoCloseable {
    private static final AtomicLong IDS = new AtomicLong(1);

    private final Connection connection;
    private final PreparedStatement ticket;
    private final PreparedStatement message;
    private final PreparedStatement event;

    RawTransaction(Postgres postgres, String database) throws SQLException {
        connection = postgres.connect(database);
        connection.setAutoCommit(false);
        ticket = connection.prepareStatement("insert into raw_ticket (ticket_id, ticket_number, type, status, topic,"
                + " subject, channel, locale, country, queue, priority, customer_id, order_id, requester_name,"
                + " requester_email, submission_key, created_at, updated_at, version) values (?, ?, 'ORDER_PROBLEM',"
                + " 'NEW', 'where_is_my_order', 'Where is my parcel?', 'FORM', 'en', 'GB', 'support', 'NORMAL', 1, 1,"
                + " 'Jane Doe', 'jane@example.com', ?, ?, ?, 0)");
        message = connection.prepareStatement("insert into raw_ticket_message (message_id, ticket_id, direction,"
                + " visibility, author_kind, author_id, author_name, channel, locale, body_text, created_at) values"
                + " (?, ?, 'IN', 'PUBLIC', 'CUSTOMER', 1, 'Jane Doe', 'FORM', 'en', 'Where is my parcel? The tracking"
                + " page has not moved since Tuesday, and we leave on Friday.', ?)");
        event = connection.prepareStatement("insert into raw_event (event_id, type, subject_type, subject_id,"
                + " actor_kind, actor_id, happened_at, facts) values (?, 'ticket.created', 'ticket', ?, 'CUSTOMER', 1,"
                + " ?, '{\"topic\":\"where_is_my_order\",\"channel\":\"form\"}')");
    }

    static void makeTables(Postgres postgres, String database) throws SQLException {
        for (String table : new String[] {"ticket", "ticket_message", "event"}) {
            postgres.run(database, "create table raw_" + table + " (like care_" + table + " including all)");
        }
    }

    void run() throws SQLException {
        long id = IDS.incrementAndGet();
        Timestamp now = Timestamp.from(Instant.now());
        ticket.setLong(1, id);
        ticket.setString(2, Long.toString(id));
        ticket.setString(3, "submission-" + id);
        ticket.setTimestamp(4, now);
        ticket.setTimestamp(5, now);
        ticket.executeUpdate();
        message.setLong(1, id);
        message.setLong(2, id);
        message.setTimestamp(3, now);
        message.executeUpdate();
        event.setLong(1, id);
        event.setLong(2, id);
        event.setTimestamp(3, now);
        event.executeUpdate();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
