package org.broadleafcare.ticket.spi;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A channel that sends messages out and knows what became of them. One bean per channel. */
@FunctionalInterface
public interface Deliveries {
    /** By message id; messages this channel did not send are absent. One statement. */
    Map<Long, Delivery> ofTicket(long ticketId);

    /** How far an outgoing message has come. */
    enum State {
        QUEUED,
        SENT,
        FAILED
    }

    /**
     * What became of one message.
     *
     * @param error why it failed last, without personal data
     * @param at when it reached that state
     */
    record Delivery(State state, @Nullable String error, Instant at) {}
}
