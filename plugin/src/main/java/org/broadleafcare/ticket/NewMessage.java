package org.broadleafcare.ticket;

import java.util.List;
import org.broadleafcare.common.file.Upload;
import org.broadleafcare.ticket.value.ChannelKind;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to add a message.
 *
 * @param text plain text, 1 to 20 000 characters
 * @param kind WORDS for what people type
 * @param recipients of an agent's answer; null means the requester and those in copy
 * @param mail the mail it came in; null for every other channel. With it the text may be empty or up to 1 000 000
 *     characters
 * @param submissionKey random key of the form or Idempotency-Key; a second message with it returns the first
 */
public record NewMessage(
        String text,
        ChannelKind channel,
        List<Upload> files,
        @Nullable String submissionKey,
        MessageKind kind,
        @Nullable Recipients recipients,
        @Nullable MailOrigin mail) {
    public NewMessage(String text, ChannelKind channel, List<Upload> files, @Nullable String submissionKey) {
        this(text, channel, files, submissionKey, MessageKind.WORDS, null, null);
    }
}
