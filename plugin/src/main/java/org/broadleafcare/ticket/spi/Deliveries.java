package org.broadleafcare.ticket.spi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A channel that sends messages out and knows what became of them. One bean per channel. */
@FunctionalInterface
public interface Deliveries {
    /**
     * By message id, a delivery for each person it went to in the order they were named; messages this channel did not
     * send are absent. One statement.
     */
    Map<Long, List<Delivery>> ofTickets(Collection<Long> ticketIds);

    /** How far an outgoing message has come on its way to one person; the later, the worse. */
    enum State {
        SENT,
        QUEUED,
        SENDING,
        /** Taken, but on the way it has to wait. */
        DELAYED,
        /** Nobody or nothing was left to send. */
        CANCELLED,
        /** Not sent because messages to this address come back. */
        SUPPRESSED,
        FAILED,
        /** Came back. */
        BOUNCED
    }

    /**
     * What became of one message for one person.
     *
     * @param mailId names the delivery, to send it again
     * @param recipientKind {@code to}, {@code cc} or {@code bcc}
     * @param recipient their address; null when it was erased
     * @param code of RFC 3463, why it failed or waits
     * @param error why it failed last, without personal data
     * @param at when it reached that state
     */
    record Delivery(
            long mailId,
            String recipientKind,
            @Nullable String recipient,
            State state,
            @Nullable String code,
            @Nullable String error,
            Instant at) {}
}
