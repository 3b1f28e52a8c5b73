package org.broadleafcare.admin.live;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.admin.web.CareApi;
import org.broadleafcare.admin.web.access.Caller;
import org.broadleafcare.admin.web.access.Needs;
import org.broadleafcare.admin.web.access.Polled;
import org.broadleafcare.admin.web.problem.RequestRefused;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.platform.people.CarePermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The same events as {@link EventCalls}, pushed (server-sent events). Where a filter or servlet of the shop is not
 * {@code async-supported}, or the node holds enough streams, the answer ends after what is new, and the browser's
 * {@code EventSource} asks again after {@code retry}: polling by itself.
 */
@CareApi
final class StreamCalls {
    /** After this the browser connects again: a line that nobody hears any more must not stay. */
    static final Duration LIFETIME = Duration.ofMinutes(5);

    private static final int RETRY_MILLIS = 3000;

    private final EventLog log;
    private final Frames frames;
    private final EventStreams streams;
    private final Readers readers;
    private final Clock clock;

    StreamCalls(EventLog log, Frames frames, EventStreams streams, Readers readers, Clock clock) {
        this.log = log;
        this.frames = frames;
        this.streams = streams;
        this.readers = readers;
        this.clock = clock;
    }

    @Polled
    @Needs(CarePermissions.TICKET_READ)
    @RequestMapping(value = CareApi.ROOT + "/events/stream", method = RequestMethod.GET)
    void stream(
            @RequestParam(value = "after", required = false) @Nullable Long after,
            @RequestHeader(value = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        long position = position(after, lastEventId);
        PrintWriter out = begin(response);
        // What was missed may be long and the reader slow: that is for the request's own thread. The few threads that
        // serve all streams only ever write what has just happened.
        Frames.Frame missed;
        do {
            missed = frames.after(position);
            position = missed.last();
            out.write(missed.text());
        } while (missed.more() && !out.checkError());
        out.flush();
        if (request.isAsyncSupported() && streams.hasRoom(request.getSession())) {
            keepOpen(request, out, caller, position);
        }
    }

    /** What the browser saw last counts more than where the page once began. */
    private long position(@Nullable Long after, @Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return after == null ? log.head() : after;
        }
        try {
            return Long.parseLong(lastEventId.strip());
        } catch (NumberFormatException e) {
            throw new RequestRefused(400, "unreadable");
        }
    }

    private static PrintWriter begin(HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("X-Accel-Buffering", "no");
        PrintWriter out = response.getWriter();
        out.write("retry: " + RETRY_MILLIS + "\n\n");
        out.flush();
        return out;
    }

    private void keepOpen(HttpServletRequest request, PrintWriter out, Caller caller, long position) {
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        long agentId = caller.agent().id();
        EventStream stream = new EventStream(
                async,
                out,
                request.getSession(),
                () -> readers.mayRead(agentId),
                position,
                clock.instant().plus(LIFETIME));
        async.addListener(new WhenOver(() -> streams.remove(stream)));
        streams.add(stream);
    }

    /** Completed, timed out or broken: all the same to us. */
    private record WhenOver(Runnable then) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            then.run();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            then.run();
        }

        @Override
        public void onError(AsyncEvent event) {
            then.run();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
