package org.broadleafcare.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.broadleafcare.ticket.domain.TicketNumbers;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Fills a shop with tickets of its sample shoppers about their orders, three messages each, straight into the tables. */
final class BulkTickets {
    private static final long FIRST_ID = 10_000_000;
    private static final int BATCH = 5_000;
    private static final String[] STATUSES = {
        "NEW", "NEW", "OPEN", "OPEN", "PENDING", "PENDING", "ON_HOLD", "SOLVED", "SOLVED", "SOLVED", "CLOSED", "CLOSED",
        "CLOSED", "CLOSED", "CLOSED", "CLOSED", "CLOSED", "CLOSED", "CLOSED", "CLOSED"
    };
    private static final String[] WORDS = {
        "parcel", "late", "broken", "invoice", "refund", "colour", "size", "address", "courier", "return", "missing", "box"
    };

    private final Postgres postgres;
    private final Instant newest = Instant.now().truncatedTo(ChronoUnit.MICROS);

    BulkTickets(Postgres postgres) {
        this.postgres = postgres;
    }

    private record Placed(long order, long customer, String name, String email) {}

    /** Adds tickets until there are {@code total}. */
    void fill(String database, int total) throws SQLException, IOException {
        int missing = total - Integer.parseInt(postgres.ask(database, "select count(*) from care_ticket"));
        try (Connection connection = postgres.connect(database)) {
            List<Placed> placed = orders(connection);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (int from = 0; from < missing; from += BATCH) {
                int to = Math.min(missing, from + BATCH);
                copy.copyIn(
                        "copy care_ticket (ticket_id, ticket_number, type, status, topic, subject, channel, locale,"
                                + " country, queue, priority, customer_id, order_id, requester_name, requester_email,"
                                + " submission_key, created_at, updated_at, version) from stdin",
                        new StringReader(tickets(placed, from, to)));
                copy.copyIn(
                        "copy care_ticket_message (message_id, ticket_id, direction, visibility, author_kind,"
                                + " author_name, channel, locale, body_text, created_at) from stdin",
                        new StringReader(messages(from, to)));
            }
        }
        postgres.run(database, "vacuum analyze");
    }

    private static List<Placed> orders(Connection connection) throws SQLException {
        List<Placed> placed = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select o.order_id, c.customer_id, c.first_name || ' ' ||"
                        + " c.last_name, c.email_address from blc_order o join blc_customer c"
                        + " on c.customer_id = o.customer_id where o.submit_date is not null order by o.order_id")) {
            while (rows.next()) {
                placed.add(new Placed(rows.getLong(1), rows.getLong(2), rows.getString(3), rows.getString(4)));
            }
        }
        return placed;
    }

    private String tickets(List<Placed> placed, int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int at = from; at < to; at++) {
            Placed about = placed.get(at % placed.size());
            row(
                    lines,
                    FIRST_ID + at,
                    TicketNumbers.of(FIRST_ID + at),
                    "ORDER_PROBLEM",
                    STATUSES[at * 7 % STATUSES.length],
                    "where_is_my_order",
                    words(at, 6),
                    "FORM",
                    "en",
                    "GB",
                    "support",
                    "NORMAL",
                    about.customer(),
                    about.order(),
                    about.name(),
                    about.email(),
                    "bulk-" + at,
                    time(at, 60),
                    time(at, 0),
                    3);
        }
        return lines.toString();
    }

    private String messages(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int at = from; at < to; at++) {
            for (int message = 0; message < 3; message++) {
                boolean in = message != 1;
                row(
                        lines,
                        (FIRST_ID + at) * 3 + message,
                        FIRST_ID + at,
                        in ? "IN" : "OUT",
                        "PUBLIC",
                        in ? "CUSTOMER" : "AGENT",
                        in ? "Jane Doe" : "Agent",
                        "FORM",
                        "en",
                        words(at + message, 40),
                        time(at, 60 - 20 * message));
            }
        }
        return lines.toString();
    }

    private static String words(int seed, int count) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < count; at++) {
            text.append(at == 0 ? "" : " ").append(WORDS[(seed * 31 + at * (seed % 11 + 1)) % WORDS.length]);
        }
        return text.toString();
    }

    /** One ticket a minute, the last one an hour ago. */
    private LocalDateTime time(int ticket, int minutesEarlier) {
        Instant at = newest.minus(60L + ticket + minutesEarlier, ChronoUnit.MINUTES);
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static void row(StringBuilder lines, Object... values) {
        for (int at = 0; at < values.length; at++) {
            lines.append(at == 0 ? "" : "\t").append(values[at]);
        }
        lines.append('\n');
    }
}
