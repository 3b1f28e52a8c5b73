package org.broadleafcare.admin.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.broadleafcare.admin.web.Codes;
import org.broadleafcare.common.event.LoggedEvent;
import org.broadleafcare.ticket.TicketQueries;
import org.jspecify.annotations.Nullable;

/** Events as the workspace reads them, polled or streamed. They hold no personal text, so nothing is masked. */
final class EventsJson {
    private final TicketQueries tickets;

    EventsJson(TicketQueries tickets) {
        this.tickets = tickets;
    }

    record Event(
            long position,
            long id,
            String type,
            SubjectJson subject,
            ActorJson actor,
            Instant at,
            Map<String, Object> facts) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SubjectJson(String type, long id, @Nullable String number) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActorJson(
            String kind, @Nullable Long id, @Nullable String name) {}

    /** One statement for the ticket numbers of all of them; none when there are no events. */
    List<Event> of(List<LoggedEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        Map<Long, String> numbers = tickets.numbers(events.stream()
                .filter(EventsJson::isAboutTicket)
                .map(event -> event.subject().id())
                .distinct()
                .toList());
        return events.stream().map(event -> json(event, numbers)).toList();
    }

    private static Event json(LoggedEvent event, Map<Long, String> numbers) {
        long subject = event.subject().id();
        return new Event(
                Objects.requireNonNull(event.position(), "read by position"),
                event.id(),
                event.type(),
                new SubjectJson(event.subject().type(), subject, isAboutTicket(event) ? numbers.get(subject) : null),
                new ActorJson(
                        Codes.of(event.actor().kind()),
                        event.actor().id(),
                        event.actor().login()),
                event.at(),
                event.facts());
    }

    private static boolean isAboutTicket(LoggedEvent event) {
        return event.subject().type().equals("ticket");
    }
}
