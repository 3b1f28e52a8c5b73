package org.broadleafcare.channel.email;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address that mails come back from, and that therefore gets none until a person releases it.
 *
 * @param statusCode of RFC 3463, for example {@code 5.1.1}
 * @param mailId the mail that came back last
 * @param bounces how many came back
 */
public record Suppression(
        long id, String email, String statusCode, @Nullable Long mailId, Instant since, int bounces) {}
