package org.broadleafcare.ticket;

import java.util.List;
import org.broadleafcare.common.file.Upload;
import org.broadleafcare.ticket.value.ChannelKind;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to add a message.
 *
 * @param text plain text, 1 to 20 000 characters
 * @param submissionKey random key of the form or Idempotency-Key; a second message with it returns the first
 */
public record NewMessage(
        String text,
        ChannelKind channel,
        List<Upload> files,
        @Nullable String submissionKey) {}
