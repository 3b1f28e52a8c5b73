package org.broadleafcare.ticket.topic;

import java.util.Map;
import org.broadleafcare.ticket.value.TicketType;

/**
 * What a concern can be about, as the shopper picks it.
 *
 * @param code for example {@code where_is_my_order}
 * @param label what stands in the row; {@link TopicLabels} knows what people read
 * @param needsOrder offered only when the form is about an order
 * @param translations what the merchant calls it in other languages, by locale code as in {@code de} or {@code de_AT}
 */
public record Topic(String code, String label, TicketType type, boolean needsOrder, Map<String, String> translations) {
    public Topic {
        translations = Map.copyOf(translations);
    }

    public Topic(String code, String label, TicketType type, boolean needsOrder) {
        this(code, label, type, needsOrder, Map.of());
    }
}
