package org.broadleafcare.demo.payment.ledger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The ledger over HTTP, forms in, forms out. {@code POST /cards}, {@code /bookings/<kind>}, {@code /cancel}, {@code /mood};
 * {@code GET /bookings?key=…} or {@code ?ref=…}, {@code /latest}, {@code /mood}. 401 without the key, 404 for what is not
 * there, 422 with a code for what makes no sense, 503 while unavailable.
 */
final class LedgerApi implements HttpHandler {
    /** Carries the shop's key. A page in a browser cannot send it to another origin unasked. */
    static final String KEY_HEADER = "X-Gateway-Key";

    private static final int LONGEST = 10_000;
    private static final int LATEST = 100;
    private static final long SLOW_MILLIS = 2_000;
    private static final long HANG_UP_SECONDS = 60;

    private final Ledger ledger;
    private final byte[] secret;
    private final byte[] key;
    private final long lateMillis;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private volatile Mood mood = Mood.NORMAL;

    LedgerApi(Ledger ledger, byte[] secret, String key, long lateMillis) {
        this.ledger = ledger;
        this.secret = secret.clone();
        this.key = key.getBytes(StandardCharsets.US_ASCII);
        this.lateMillis = lateMillis;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            answer(exchange);
        } catch (RefusedByLedger refused) {
            send(exchange, 422, Fields.none().with("code", refused.code()).toString());
        } catch (IllegalArgumentException malformed) {
            send(exchange, 422, "code=invalid_request");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        String given = exchange.getRequestHeaders().getFirst(KEY_HEADER);
        if (given == null || !MessageDigest.isEqual(key, given.getBytes(StandardCharsets.UTF_8))) {
            send(exchange, 401, "");
            return;
        }
        boolean post = exchange.getRequestMethod().equals("POST");
        String query = exchange.getRequestURI().getRawQuery();
        Fields asked = post ? body(exchange) : Fields.parse(query == null ? "" : query);
        String what =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        switch (what) {
            case "GET /mood" -> send(exchange, 200, "mood=" + mood);
            case "POST /mood" -> {
                mood = Mood.valueOf(asked.get("mood"));
                send(exchange, 200, "mood=" + mood);
            }
            case "GET /latest" -> send(exchange, 200, latest());
            default -> business(exchange, what, asked);
        }
    }

    private void business(HttpExchange exchange, String what, Fields asked) throws IOException, InterruptedException {
        if (mood == Mood.UNAVAILABLE) {
            send(exchange, 503, "");
            return;
        }
        if (mood == Mood.SLOW) {
            Thread.sleep(SLOW_MILLIS);
        }
        if (what.startsWith("POST /bookings/")) {
            String kind = what.substring("POST /bookings/".length()).toUpperCase(Locale.ROOT);
            book(exchange, Movement.read(Kind.valueOf(kind), asked));
            return;
        }
        switch (what) {
            case "POST /cards" -> {
                Card card = Card.of(asked, secret, YearMonth.now(ZoneOffset.UTC));
                ledger.keep(card);
                send(exchange, 200, card.fields().toString());
            }
            case "POST /cancel" -> send(exchange, ledger.cancel(asked.get("key"), asked.get("currency")));
            case "GET /bookings" -> find(exchange, asked);
            default -> send(exchange, 404, "");
        }
    }

    private void book(HttpExchange exchange, Movement asked) throws IOException {
        Booking booking = ledger.book(asked);
        Behaviour behaviour = ledger.behaviour(booking);
        if (booking.state() == State.PENDING) {
            later.schedule(() -> settleAndSend(exchange, booking), lateMillis, TimeUnit.MILLISECONDS);
        } else if (behaviour == Behaviour.TIMES_OUT && behaviour.isSlowAt(asked.kind()) && booking.isApproved()) {
            later.schedule(exchange::close, HANG_UP_SECONDS, TimeUnit.SECONDS);
        } else {
            send(exchange, booking);
        }
    }

    private void settleAndSend(HttpExchange exchange, Booking booking) {
        Booking settled = ledger.settle(booking.ref());
        try {
            send(exchange, settled);
        } catch (IOException nobodyListens) {
            exchange.close();
        }
    }

    private void find(HttpExchange exchange, Fields asked) throws IOException {
        var found = asked.get("key").isEmpty() ? ledger.byRef(asked.get("ref")) : ledger.byKey(asked.get("key"));
        if (found.isPresent()) {
            send(exchange, found.get());
        } else {
            send(exchange, 404, "");
        }
    }

    private String latest() {
        return ledger.latest(LATEST).stream()
                .map(booking -> booking.fields().toString())
                .collect(Collectors.joining("\n"));
    }

    private static Fields body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new RefusedByLedger("invalid_request");
        }
        return Fields.parse(new String(bytes, StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, Booking booking) throws IOException {
        send(exchange, 200, booking.fields().toString());
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-www-form-urlencoded");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
