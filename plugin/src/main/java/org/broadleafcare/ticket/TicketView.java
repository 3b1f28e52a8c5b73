package org.broadleafcare.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.broadleafcare.ticket.value.Assignee;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.Requester;
import org.broadleafcare.ticket.value.TicketItem;
import org.broadleafcare.ticket.value.TicketPriority;
import org.broadleafcare.ticket.value.TicketStatus;
import org.broadleafcare.ticket.value.TicketType;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as others see it, without its messages.
 *
 * @param rootId the ticket in which this one is read: itself unless it was merged
 * @param junkAt when somebody called it junk; null for all others
 * @param deliveryTrouble an agent's answer did not reach the requester
 * @param accountId the mail account it came to; null when it did not come by mail
 * @param verified the requester's mail server has vouched for the address of the first mail
 * @param erased the person it was about has been forgotten
 */
public record TicketView(
        long id,
        String number,
        TicketType type,
        TicketStatus status,
        String topic,
        String subject,
        ChannelKind channel,
        Locale locale,
        @Nullable String country,
        String queue,
        TicketPriority priority,
        Requester requester,
        @Nullable Long orderId,
        List<TicketItem> items,
        @Nullable Assignee assignee,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant solvedAt,
        @Nullable Instant closedAt,
        @Nullable String previousNumber,
        int version,
        long rootId,
        @Nullable Instant junkAt,
        boolean deliveryTrouble,
        @Nullable Long accountId,
        boolean verified,
        boolean erased) {
    public boolean isJunk() {
        return junkAt != null;
    }
}
