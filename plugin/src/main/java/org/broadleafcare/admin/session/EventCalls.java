package org.broadleafcare.admin.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.broadleafcare.admin.web.CareApi;
import org.broadleafcare.admin.web.Codes;
import org.broadleafcare.admin.web.ETags;
import org.broadleafcare.admin.web.Needs;
import org.broadleafcare.admin.web.Permissions;
import org.broadleafcare.admin.web.RequestRefused;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.event.LoggedEvent;
import org.broadleafcare.ticket.TicketQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** What is new. Asked every few seconds by every open workspace: one statement, one more when there is something. */
@CareApi
final class EventCalls {
    private static final int MOST = 1000;

    private final EventLog log;
    private final TicketQueries tickets;

    EventCalls(EventLog log, TicketQueries tickets) {
        this.log = log;
        this.tickets = tickets;
    }

    record Page(List<EventJson> events, long position) {}

    record EventJson(
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

    @Needs(Permissions.READ)
    @RequestMapping(value = CareApi.ROOT + "/events", method = RequestMethod.GET)
    ResponseEntity<Page> events(
            @RequestParam(value = "after", required = false) @Nullable Long after,
            @RequestParam(value = "limit", defaultValue = "200") int limit,
            @RequestHeader(value = "If-None-Match", required = false) @Nullable String known) {
        if (limit < 1 || limit > MOST) {
            throw new RequestRefused(400, "limit_out_of_range", MOST);
        }
        if (after == null) {
            return page(new Page(List.of(), log.head()));
        }
        List<LoggedEvent> events = log.after(after, limit);
        if (events.isEmpty() && ETags.of(after).equals(known)) {
            return new ResponseEntity<>(etag(after), HttpStatus.NOT_MODIFIED);
        }
        return page(new Page(json(events), events.isEmpty() ? after : position(events.get(events.size() - 1))));
    }

    private List<EventJson> json(List<LoggedEvent> events) {
        Map<Long, String> numbers = tickets.numbers(events.stream()
                .filter(EventCalls::isAboutTicket)
                .map(event -> event.subject().id())
                .distinct()
                .toList());
        return events.stream()
                .map(event -> new EventJson(
                        position(event),
                        event.id(),
                        event.type(),
                        new SubjectJson(
                                event.subject().type(),
                                event.subject().id(),
                                isAboutTicket(event)
                                        ? numbers.get(event.subject().id())
                                        : null),
                        new ActorJson(
                                Codes.of(event.actor().kind()),
                                event.actor().id(),
                                event.actor().login()),
                        event.at(),
                        event.facts()))
                .toList();
    }

    private static boolean isAboutTicket(LoggedEvent event) {
        return event.subject().type().equals("ticket");
    }

    private static long position(LoggedEvent event) {
        return Objects.requireNonNull(event.position(), "read by position");
    }

    private static ResponseEntity<Page> page(Page page) {
        return new ResponseEntity<>(page, etag(page.position()), HttpStatus.OK);
    }

    private static HttpHeaders etag(long position) {
        HttpHeaders headers = new HttpHeaders();
        headers.setETag(ETags.of(position));
        return headers;
    }
}
