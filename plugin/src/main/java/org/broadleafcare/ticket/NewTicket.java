package org.broadleafcare.ticket;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadleafcare.common.file.Upload;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.Requester;
import org.broadleafcare.ticket.value.TicketItem;
import org.broadleafcare.ticket.value.TicketType;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to open a ticket.
 *
 * @param topic code of a row of CARE_TOPIC, for example {@code where_is_my_order}
 * @param subject one line, at most 200 characters
 * @param text plain text, 1 to 20 000 characters
 * @param country ISO 3166-1 alpha-2, when known
 * @param orderId null when it is about no order; otherwise the items must belong to it
 * @param submissionKey random key of the form; a second submission with it returns the first ticket
 * @param fields values of the merchant's own fields by their code
 * @param queue where it starts; null means the usual one
 * @param mail the mail it came in; null for every other channel
 */
public record NewTicket(
        TicketType type,
        String topic,
        String subject,
        String text,
        ChannelKind channel,
        Locale locale,
        @Nullable String country,
        Requester requester,
        @Nullable Long orderId,
        List<TicketItem> items,
        List<Upload> files,
        @Nullable String submissionKey,
        Map<String, String> fields,
        @Nullable String queue,
        @Nullable MailOrigin mail) {
    public NewTicket(
            TicketType type,
            String topic,
            String subject,
            String text,
            ChannelKind channel,
            Locale locale,
            @Nullable String country,
            Requester requester,
            @Nullable Long orderId,
            List<TicketItem> items,
            List<Upload> files,
            @Nullable String submissionKey) {
        this(
                type,
                topic,
                subject,
                text,
                channel,
                locale,
                country,
                requester,
                orderId,
                items,
                files,
                submissionKey,
                Map.of(),
                null,
                null);
    }
}
