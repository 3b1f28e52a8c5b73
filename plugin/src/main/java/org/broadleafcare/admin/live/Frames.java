package org.broadleafcare.admin.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.broadleafcare.common.event.EventLog;

/**
 * Events in the wire format of server-sent events (WHATWG HTML, 9.2): {@code id} is the position, {@code data} the event as
 * JSON on one line. Streams that stand at the same place share one look into the log.
 */
final class Frames {
    private static final int PAGE = 200;

    private final EventLog log;
    private final EventsJson events;
    private final ObjectMapper json;
    private volatile Frame latest = new Frame(-1, -1, "", false);

    Frames(EventLog log, EventsJson events, ObjectMapper json) {
        this.log = log;
        this.events = events;
        this.json = json;
    }

    /**
     * The text of the events after {@code after}, up to and with {@code last}; empty when they are equal.
     *
     * @param more whether there may be events after the last one already
     */
    record Frame(long after, long last, String text, boolean more) {}

    /** At most 200 events; reads the log unless the same was asked just before and had an answer. */
    Frame after(long position) {
        Frame known = latest;
        if (known.after() == position && known.last() > position) {
            return known;
        }
        Frame read = read(position);
        if (read.last() > position) {
            latest = read;
        }
        return read;
    }

    private Frame read(long position) {
        List<EventsJson.Event> page = events.of(log.after(position, PAGE));
        StringBuilder text = new StringBuilder();
        for (EventsJson.Event event : page) {
            text.append("id: ").append(event.position()).append("\ndata: ");
            text.append(line(event)).append("\n\n");
        }
        long last = page.isEmpty() ? position : page.get(page.size() - 1).position();
        return new Frame(position, last, text.toString(), page.size() == PAGE);
    }

    private String line(EventsJson.Event event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Event " + event.id() + " cannot be written as JSON", e);
        }
    }
}
