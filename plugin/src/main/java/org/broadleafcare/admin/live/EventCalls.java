package org.broadleafcare.admin.live;

import java.util.List;
import org.broadleafcare.admin.web.CareApi;
import org.broadleafcare.admin.web.ETags;
import org.broadleafcare.admin.web.access.Needs;
import org.broadleafcare.admin.web.access.Polled;
import org.broadleafcare.admin.web.problem.RequestRefused;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.event.EventWake;
import org.broadleafcare.platform.people.CarePermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What is new. Asked every few seconds by every open workspace: no statement while this node knows of nothing newer (it
 * learns of another node's events within a polling interval of the sequencer), else one, and one for ticket numbers.
 */
@CareApi
final class EventCalls {
    private static final int MOST = 1000;

    private final EventLog log;
    private final EventsJson json;
    private final EventWake wake;

    EventCalls(EventLog log, EventsJson json, EventWake wake) {
        this.log = log;
        this.json = json;
        this.wake = wake;
    }

    record Page(List<EventsJson.Event> events, long position) {}

    @Polled
    @Needs(CarePermissions.TICKET_READ)
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
        List<EventsJson.Event> events = isKnownToBeNewest(after) ? List.of() : json.of(log.after(after, limit));
        if (events.isEmpty() && ETags.of(after).equals(known)) {
            return new ResponseEntity<>(etag(after), HttpStatus.NOT_MODIFIED);
        }
        return page(new Page(
                events, events.isEmpty() ? after : events.get(events.size() - 1).position()));
    }

    /** Before the sequencer's first round nothing is known, and the log is asked. */
    private boolean isKnownToBeNewest(long position) {
        long head = wake.knownHead();
        return head > 0 && position >= head;
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
