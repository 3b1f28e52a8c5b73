package org.broadleafcare.admin.live;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.servlet.http.HttpSession;
import org.broadleafcare.common.event.EventWake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * The streams that are open on this node. They are written by a few threads of their own, so that neither a commit nor the
 * sequencer ever waits for a browser.
 */
final class EventStreams implements InitializingBean, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
    private static final int WRITERS = 4;
    /** Open workspaces of one session: more windows than people look at, and too few to take everybody's place. */
    static final int MOST_OF_ONE_SESSION = 5;

    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService writers = Executors.newScheduledThreadPool(WRITERS, work -> {
        Thread thread = new Thread(work, "care-streams");
        thread.setDaemon(true);
        return thread;
    });
    private final Frames frames;
    private final Readers readers;
    private final EventWake wake;
    private final Clock clock;
    private final int most;
    private final long beatMillis;
    private EventWake.Subscription subscription = () -> {};

    /** @param most how many streams one node holds open; who comes later polls */
    EventStreams(Frames frames, Readers readers, EventWake wake, Clock clock, int most, long beatMillis) {
        this.frames = frames;
        this.readers = readers;
        this.wake = wake;
        this.clock = clock;
        this.most = most;
        this.beatMillis = beatMillis;
    }

    @Override
    public void afterPropertiesSet() {
        subscription = wake.subscribe(head -> open.forEach(this::push));
        writers.scheduleWithFixedDelay(this::beat, beatMillis, beatMillis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() {
        subscription.close();
        writers.shutdownNow();
        open.forEach(EventStream::end);
        open.clear();
    }

    boolean hasRoom(HttpSession session) {
        return open.size() < most
                && open.stream().filter(stream -> stream.isOf(session)).count() < MOST_OF_ONE_SESSION;
    }

    int size() {
        return open.size();
    }

    /** Keeps the stream open and sends what was missed. */
    void add(EventStream stream) {
        open.add(stream);
        push(stream);
    }

    /** The container says that this stream is over. */
    void remove(EventStream stream) {
        open.remove(stream);
    }

    private void push(EventStream stream) {
        if (stream.claim()) {
            try {
                writers.execute(() -> keepIf(stream, open -> open.catchUp(frames)));
            } catch (RejectedExecutionException shuttingDown) {
                remove(stream);
            }
        }
    }

    private void beat() {
        readers.tidyUp();
        open.forEach(stream -> keepIf(stream, heard -> heard.beat(clock.instant())));
    }

    private void keepIf(EventStream stream, Predicate<EventStream> isHeard) {
        boolean heard = false;
        try {
            heard = isHeard.test(stream);
        } catch (RuntimeException e) {
            LOG.warn("A live stream ends; its workspace asks again: {}", e.toString());
        }
        if (!heard) {
            remove(stream);
            stream.end();
        }
    }
}
