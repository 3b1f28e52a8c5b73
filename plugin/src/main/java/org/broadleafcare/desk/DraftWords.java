package org.broadleafcare.desk;

import java.util.List;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has written so far.
 *
 * @param then where the ticket is to move when it is sent; null for the usual
 */
public record DraftWords(
        DraftKind kind, String text, @Nullable TicketStatus then, List<DraftFile> files) {
    public DraftWords {
        files = List.copyOf(files);
    }
}
