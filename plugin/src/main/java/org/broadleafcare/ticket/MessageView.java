package org.broadleafcare.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.broadleafcare.common.Actor;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.Direction;
import org.broadleafcare.ticket.value.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * One message of a conversation.
 *
 * @param text plain text, always there
 * @param html sanitised HTML when the channel brought some
 * @param mail facts of the mail it came in; null when it did not come by mail
 */
public record MessageView(
        long id,
        long ticketId,
        Direction direction,
        Visibility visibility,
        Actor author,
        String authorName,
        ChannelKind channel,
        Locale locale,
        String text,
        @Nullable String html,
        Instant at,
        List<AttachmentView> attachments,
        MessageKind kind,
        @Nullable MailFacts mail) {
    /** Words that did not come by mail. */
    public MessageView(
            long id,
            long ticketId,
            Direction direction,
            Visibility visibility,
            Actor author,
            String authorName,
            ChannelKind channel,
            Locale locale,
            String text,
            @Nullable String html,
            Instant at,
            List<AttachmentView> attachments) {
        this(
                id,
                ticketId,
                direction,
                visibility,
                author,
                authorName,
                channel,
                locale,
                text,
                html,
                at,
                attachments,
                MessageKind.WORDS,
                null);
    }
}
