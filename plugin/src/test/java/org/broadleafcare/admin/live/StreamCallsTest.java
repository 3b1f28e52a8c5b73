package org.broadleafcare.admin.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.servlet.AsyncContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;
import org.awaitility.Awaitility;
import org.broadleafcare.admin.web.problem.RequestRefused;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.event.EventWake;
import org.broadleafcare.common.event.LoggedEvent;
import org.broadleafcare.common.event.PositionListener;
import org.broadleafcare.common.web.CareJson;
import org.broadleafcare.ticket.TicketQueries;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

@NullUnmarked
class StreamCallsTest {
    private final List<LoggedEvent> written = new ArrayList<>();
    private final List<PositionListener> listeners = new ArrayList<>();
    private final EventLog log = mock(EventLog.class);
    private final TicketQueries tickets = mock(TicketQueries.class);
    private final EventWake wake = mock(EventWake.class);
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final HttpSession session = mock(HttpSession.class);
    private EventStreams streams;
    private StreamCalls calls;

    @BeforeEach
    void listens() {
        ObjectMapper json = CareJson.mapper();
        when(wake.subscribe(any())).thenAnswer(call -> {
            listeners.add(call.getArgument(0));
            return (EventWake.Subscription) listeners::clear;
        });
        when(log.after(anyLong(), anyInt())).thenAnswer(call -> {
            long after = call.getArgument(0);
            int limit = call.getArgument(1);
            return written.stream()
                    .filter(event -> event.position() > after)
                    .limit(limit)
                    .toList();
        });
        when(session.getCreationTime()).thenReturn(1L);
        when(session.getId()).thenReturn("one");
        when(tickets.numbers(any())).thenReturn(Map.of(7L, "100016"));
        Frames frames = new Frames(log, new EventsJson(tickets), json);
        streams = new EventStreams(frames, wake, clock, 2, 60_000);
        streams.afterPropertiesSet();
        calls = new StreamCalls(log, frames, streams, clock);
    }

    @AfterEach
    void stops() {
        streams.destroy();
    }

    @Test
    void answersWhatIsNewAndEndsWhereTheShopCannotPush() throws IOException {
        write(1, 3);

        calls.stream(1L, null, request(false), response);

        assertThat(response.getContentType()).startsWith("text/event-stream");
        assertThat(response.getContentAsString()).startsWith("retry: 3000\n\n");
        assertThat(ids()).containsExactly(2L, 3L);
        assertThat(streams.size()).isZero();
    }

    @Test
    void pushesWhatWasMissedAndWhatComes() throws IOException {
        write(1, 2);
        calls.stream(0L, null, request(true), response);
        Awaitility.await().until(() -> ids().size() == 2);

        write(3, 4);
        listeners.forEach(listener -> listener.advanced(4));

        Awaitility.await().untilAsserted(() -> assertThat(ids()).containsExactly(1L, 2L, 3L, 4L));
        assertThat(response.getContentAsString()).contains("\"number\":\"100016\"");
        assertThat(streams.size()).isEqualTo(1);
    }

    @Test
    void goesOnAfterTheEventTheBrowserSawLast() throws IOException {
        write(1, 5);

        calls.stream(1L, "4", request(false), response);

        assertThat(ids()).containsExactly(5L);
    }

    @Test
    void beginsNowWhenNoPlaceIsGiven() throws IOException {
        write(1, 5);
        when(log.head()).thenReturn(5L);

        calls.stream(null, null, request(false), response);

        assertThat(ids()).isEmpty();
    }

    @Test
    void refusesAPlaceThatIsNoNumber() {
        assertThatThrownBy(() -> calls.stream(null, "yesterday", request(true), response))
                .isInstanceOf(RequestRefused.class);
    }

    @Test
    void sendsMoreThanOnePage() throws IOException {
        write(1, 450);

        calls.stream(0L, null, request(true), response);

        Awaitility.await().untilAsserted(() -> assertThat(ids()).hasSize(450).isSorted());
    }

    @Test
    void whoComesWhenTheNodeIsFullPolls() throws IOException {
        calls.stream(0L, null, request(true), new MockHttpServletResponse());
        calls.stream(0L, null, request(true), new MockHttpServletResponse());
        write(1, 1);

        calls.stream(0L, null, request(true), response);

        assertThat(ids()).containsExactly(1L);
        assertThat(streams.size()).isEqualTo(2);
    }

    @Test
    void leavesPlacesToOtherSessions() throws IOException {
        streams.destroy();
        streams =
                new EventStreams(new Frames(log, new EventsJson(tickets), CareJson.mapper()), wake, clock, 200, 60_000);
        calls = new StreamCalls(log, new Frames(log, new EventsJson(tickets), CareJson.mapper()), streams, clock);
        for (int i = 0; i < 2 * EventStreams.MOST_OF_ONE_SESSION; i++) {
            calls.stream(0L, null, request(true), new MockHttpServletResponse());
        }
        assertThat(streams.size()).isEqualTo(EventStreams.MOST_OF_ONE_SESSION);

        HttpServletRequest other = request(true);
        HttpSession otherSession = mock(HttpSession.class);
        when(otherSession.getId()).thenReturn("two");
        when(otherSession.getCreationTime()).thenReturn(1L);
        when(other.getSession()).thenReturn(otherSession);
        calls.stream(0L, null, other, response);

        assertThat(streams.size()).isEqualTo(EventStreams.MOST_OF_ONE_SESSION + 1);
    }

    @Test
    void sendsWhatWasMissedOnTheThreadOfTheRequest() throws IOException {
        write(1, 450);
        List<Thread> writers = new ArrayList<>();
        when(log.after(anyLong(), anyInt())).thenAnswer(call -> {
            writers.add(Thread.currentThread());
            long after = call.getArgument(0);
            return written.stream()
                    .filter(event -> event.position() > after)
                    .limit(200)
                    .toList();
        });

        calls.stream(0L, null, request(false), response);

        assertThat(ids()).hasSize(450).isSorted();
        assertThat(writers).containsOnly(Thread.currentThread());
    }

    @Test
    void endsWithTheSession() throws IOException {
        calls.stream(0L, null, request(true), response);
        // Once for the request itself, once for what came until the stream stood open.
        Awaitility.await().untilAsserted(() -> verify(log, times(2)).after(anyLong(), anyInt()));

        when(session.getCreationTime()).thenThrow(new IllegalStateException("invalidated"));
        write(1, 1);
        listeners.forEach(listener -> listener.advanced(1));

        Awaitility.await().until(() -> streams.size() == 0);
        assertThat(ids()).isEmpty();
    }

    @Test
    void streamsAtTheSamePlaceShareOneLookIntoTheLog() {
        write(1, 3);
        Frames frames = new Frames(log, new EventsJson(tickets), CareJson.mapper());

        assertThat(frames.after(0)).isEqualTo(frames.after(0));

        verify(log, times(1)).after(anyLong(), anyInt());
    }

    private HttpServletRequest request(boolean async) {
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

    private void write(long from, long to) {
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

    private List<Long> ids() {
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
