package org.broadleafcare.admin.live;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import javax.servlet.AsyncContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;
import org.broadleafcare.admin.web.access.Caller;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.MovableClock;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.event.EventWake;
import org.broadleafcare.common.event.LoggedEvent;
import org.broadleafcare.common.event.PositionListener;
import org.broadleafcare.common.web.CareJson;
import org.broadleafcare.platform.people.Agent;
import org.broadleafcare.platform.people.Agents;
import org.broadleafcare.platform.people.CarePermissions;
import org.broadleafcare.ticket.TicketQueries;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.mock.web.MockHttpServletResponse;

/** A log in memory, the streams of one node, and Ann, who may read tickets. */
@NullUnmarked
final class LiveDesk {
    private static final long NEVER = 60_000;

    final EventLog log = mock(EventLog.class);
    final MovableClock clock = new MovableClock();
    final Frames frames;
    final EventStreams streams;

    private final List<LoggedEvent> written = new CopyOnWriteArrayList<>();
    private final List<PositionListener> listeners = new CopyOnWriteArrayList<>();
    private volatile Set<String> permissions = Set.of(CarePermissions.TICKET_READ);
    private final Caller ann = new Caller(agent(permissions), Locale.ENGLISH, "");
    private final StreamCalls calls;

    /** A node that has room for some streams and beats when the test says so. */
    LiveDesk(int room) {
        this(room, NEVER);
    }

    LiveDesk(int room, long beatMillis) {
        EventWake wake = mock(EventWake.class);
        when(wake.subscribe(any())).thenAnswer(call -> {
            listeners.add(call.getArgument(0));
            return (EventWake.Subscription) listeners::clear;
        });
        when(log.after(anyLong(), anyInt())).thenAnswer(call -> page(call.getArgument(0), call.getArgument(1)));
        TicketQueries tickets = mock(TicketQueries.class);
        when(tickets.numbers(any())).thenReturn(Map.of(7L, "100016"));
        Agents agents = mock(Agents.class);
        when(agents.byId(11)).thenAnswer(call -> Optional.of(agent(permissions)));
        frames = new Frames(log, new EventsJson(tickets), CareJson.mapper());
        Readers readers = new Readers(agents, clock);
        streams = new EventStreams(frames, readers, wake, clock, room, beatMillis);
        streams.afterPropertiesSet();
        calls = new StreamCalls(log, frames, streams, readers, clock);
    }

    /** From now on Ann has just these permissions. */
    void allow(String... only) {
        permissions = Set.of(only);
    }

    private static Agent agent(Set<String> permissions) {
        return new Agent(11, "ann", "Ann", permissions);
    }

    List<LoggedEvent> page(long after, int limit) {
        return written.stream()
                .filter(event -> event.position() > after)
                .limit(limit)
                .toList();
    }

    void listen(Long after, String lastEventId, HttpServletRequest request, MockHttpServletResponse response)
            throws Exception {
        calls.stream(after, lastEventId, ann, request, response);
    }

    void write(long from, long to) {
        LongStream.rangeClosed(from, to)
                .mapToObj(position -> new LoggedEvent(
                        position,
                        900 + position,
                        "ticket.created",
                        new Subject("ticket", 7),
                        Actor.guest(),
                        clock.instant(),
                        Map.of()))
                .forEach(written::add);
    }

    /** Tells the streams how far the log has grown. */
    void wake(long head) {
        listeners.forEach(listener -> listener.advanced(head));
    }

    static HttpSession session(String id) {
        HttpSession session = mock(HttpSession.class);
        when(session.getId()).thenReturn(id);
        when(session.getCreationTime()).thenReturn(1L);
        return session;
    }

    static HttpServletRequest request(boolean async, HttpSession session) {
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.isAsyncSupported()).thenReturn(async);
        when(request.getSession()).thenReturn(session);
        if (async) {
            when(request.startAsync()).thenReturn(mock(AsyncContext.class));
        } else {
            when(request.startAsync()).thenThrow(new IllegalStateException("a filter is not async-supported"));
        }
        return request;
    }

    /** Positions of the events in an answer, in its order. */
    static List<Long> ids(MockHttpServletResponse response) {
        try {
            return response.getContentAsString()
                    .lines()
                    .filter(line -> line.startsWith("id: "))
                    .map(line -> Long.parseLong(line.substring(4)))
                    .toList();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
