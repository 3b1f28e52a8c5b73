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

    boolean isEmpty() {
        return text == null && html == null && files.isEmpty() && calendar == null;
    }

    /** A file; its type as claimed, lower case. */
    public record File(
            String name, String contentType, @Nullable String contentId, byte[] bytes) {}
}
