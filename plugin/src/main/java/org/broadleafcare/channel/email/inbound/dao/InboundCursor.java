package org.broadleafcare.channel.email.inbound.dao;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.broadleafcare.channel.email.inbound.domain.InboundMailImpl;

/** The last mail of a page; what comes after it came in earlier, or at the same microsecond with a smaller id. */
public record InboundCursor(Instant receivedAt, long id) {
    private static final int LONGEST = 100;

    public static InboundCursor after(InboundMailImpl mail) {
        return new InboundCursor(mail.receivedAt(), mail.id());
    }

    /** Opaque and URL-safe. */
    public String encoded() {
        String plain = ChronoUnit.MICROS.between(Instant.EPOCH, receivedAt) + "." + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** Empty for a text that is no cursor. */
    public static Optional<InboundCursor> decode(String encoded) {
        if (encoded.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.US_ASCII);
            int dot = Math.max(plain.indexOf('.'), 0);
            long micros = Long.parseLong(plain.substring(0, dot));
            return Optional.of(new InboundCursor(
                    Instant.EPOCH.plus(micros, ChronoUnit.MICROS), Long.parseLong(plain.substring(dot + 1))));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
