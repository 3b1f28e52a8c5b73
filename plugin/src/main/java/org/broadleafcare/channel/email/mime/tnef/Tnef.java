package org.broadleafcare.channel.email.mime.tnef;

import java.util.List;
import org.broadleafcare.ticket.CalendarFacts;
import org.jspecify.annotations.Nullable;

/**
 * What was in a winmail.dat.
 *
 * @param calendar the meeting, when it was about one
 */
public record Tnef(
        @Nullable String text,
        @Nullable String html,
        List<File> files,
        @Nullable CalendarFacts calendar) {

    /** A file; its type as claimed, lower case. */
    public record File(
            String name, String contentType, @Nullable String contentId, byte[] bytes) {}
}
