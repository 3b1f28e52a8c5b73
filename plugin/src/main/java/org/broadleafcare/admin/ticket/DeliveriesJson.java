package org.broadleafcare.admin.ticket;

import java.util.Comparator;
import java.util.List;
import org.broadleafcare.admin.ticket.TicketJson.DeliveryState;
import org.broadleafcare.admin.ticket.TicketJson.RecipientState;
import org.broadleafcare.admin.web.Codes;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.spi.Deliveries.Delivery;
import org.broadleafcare.ticket.spi.Deliveries.State;
import org.jspecify.annotations.Nullable;

/** What became of a message on its way out: in one word, and for each person it went to. */
final class DeliveriesJson {
    private DeliveriesJson() {}

    /** The one that is worst off, as queued, sent or failed; null for a message that did not go out. */
    static @Nullable DeliveryState worst(List<Delivery> deliveries, TicketView ticket, Masking masking) {
        return deliveries.stream()
                .max(Comparator.comparing(Delivery::state))
                .map(worst -> new DeliveryState(inOneWord(worst.state()), error(worst, ticket, masking), worst.at()))
                .orElse(null);
    }

    private static String inOneWord(State state) {
        return switch (state) {
            case SENT, DELAYED -> "sent";
            case QUEUED, SENDING -> "queued";
            case CANCELLED, SUPPRESSED, FAILED, BOUNCED -> "failed";
        };
    }

    static List<RecipientState> all(List<Delivery> deliveries, TicketView ticket, Masking masking) {
        return deliveries.stream()
                .map(each -> new RecipientState(
                        each.mailId(),
                        each.recipientKind(),
                        each.recipient() == null ? null : masking.email(each.recipient()),
                        Codes.of(each.state()),
                        each.code(),
                        error(each, ticket, masking),
                        each.at()))
                .toList();
    }

    /** A mail server likes to name the address it refuses. */
    private static @Nullable String error(Delivery delivery, TicketView ticket, Masking masking) {
        String error = delivery.error();
        return error == null ? null : masking.text(error, ticket.requester());
    }
}
