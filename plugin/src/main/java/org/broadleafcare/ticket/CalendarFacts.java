package org.broadleafcare.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation, or the answer to one, that came with a mail.
 *
 * @param method as sent: REQUEST, CANCEL, REPLY, PUBLISH …
 * @param allDay start and end are days; their instants are midnight UTC
 * @param organiser name or address
 */
public record CalendarFacts(
        String method,
        String summary,
        @Nullable Instant start,
        @Nullable Instant end,
        boolean allDay,
        @Nullable String place,
        @Nullable String organiser) {}
