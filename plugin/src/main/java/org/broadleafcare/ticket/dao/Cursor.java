package org.broadleafcare.ticket.dao;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.broadleafcare.ticket.domain.TicketImpl;
import org.broadleafcare.ticket.refusal.InvalidCursor;

/** The last ticket of a page: what comes after it has changed earlier, or at the same microsecond with a smaller id. */
public record Cursor(Instant updatedAt, long id) {
    private static final int LONGEST = 100;

    public static Cursor after(TicketImpl ticket) {
        return new Cursor(ticket.updatedAt(), ticket.id());
    }

    /** Opaque and URL-safe. */
    public String encoded() {
        String plain = ChronoUnit.MICROS.between(Instant.EPOCH, updatedAt) + "." + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    public static Cursor decode(String encoded) {
        if (encoded.length() > LONGEST) {
            throw new InvalidCursor();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.US_ASCII);
            int dot = plain.indexOf('.');
            long micros = Long.parseLong(plain.substring(0, Math.max(dot, 0)));
            return new Cursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), Long.parseLong(plain.substring(dot + 1)));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new InvalidCursor();
        }
    }
}
