package org.broadleafcare.storefront.view;

import java.util.Locale;
import org.broadleafcare.common.text.LocalTexts;
import org.broadleafcare.ticket.value.TicketStatus;

/**
 * A status from the shopper's point of view.
 *
 * @param code lower snake case, for CSS
 * @param explanation one or two sentences: what happens next and who moves
 */
public record StatusView(String code, String label, String explanation) {

    /** @param answered whether the last word is the shop's: then it waits for nothing it has not asked for */
    public static StatusView of(TicketStatus status, boolean answered, LocalTexts texts) {
        String code = status.name().toLowerCase(Locale.ROOT);
        String key = "care.status." + (answered && status == TicketStatus.PENDING ? "answered" : code);
        return new StatusView(code, texts.text(key), texts.text(key + ".explained"));
    }
}
