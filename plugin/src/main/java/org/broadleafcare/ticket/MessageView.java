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
        List<AttachmentView> attachments) {}
