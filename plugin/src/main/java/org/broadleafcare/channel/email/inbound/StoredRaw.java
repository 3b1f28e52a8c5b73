package org.broadleafcare.channel.email.inbound;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail whose bytes lie in the file store, and what its header says at first sight.
 *
 * @param key in the file store
 * @param size bytes that are kept
 * @param cut whether only the beginning is kept
 * @param fromEmail lower case, at most 320 characters; "" when none can be read
 * @param subject one line of at most 255 characters
 */
public record StoredRaw(
        String key,
        long size,
        boolean cut,
        String identity,
        String fromEmail,
        String subject,
        @Nullable Instant sentAt) {}
