package org.broadleafcare.admin.live;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.servlet.AsyncContext;
import javax.servlet.http.HttpSession;

/**
 * One workspace that listens. At most one thread writes to it at a time; whoever finds it busy leaves a mark, and the
 * writer looks again before it goes.
 */
final class EventStream {
    private final AsyncContext async;
    private final PrintWriter out;
    private final HttpSession session;
    private final BooleanSupplier mayRead;
    private final Instant until;
    private final AtomicBoolean due = new AtomicBoolean();
    private long position;
    private boolean ended;

    /**
     * @param mayRead whether the listener's permission still stands
     * @param until when the browser has to connect again
     */
    EventStream(
            AsyncContext async,
            PrintWriter out,
            HttpSession session,
            BooleanSupplier mayRead,
            long position,
            Instant until) {
        this.async = async;
        this.out = out;
        this.session = session;
        this.mayRead = mayRead;
        this.position = position;
        this.until = until;
    }

    boolean isOf(HttpSession one) {
        return session.getId().equals(one.getId());
    }

    /** Marks that there is something to do; true when the caller has to see to it, false when somebody already will. */
    boolean claim() {
        return due.compareAndSet(false, true);
    }

    /** Writes everything that is new; returns false once nobody listens any more. */
    synchronized boolean catchUp(Frames frames) {
        due.set(false);
        if (ended || !isAllowed()) {
            return false;
        }
        Frames.Frame frame;
        do {
            frame = frames.after(position);
            position = frame.last();
            out.write(frame.text());
        } while (frame.more());
        return isHeard();
    }

    /** A comment, so that a proxy keeps the line open and a closed one is noticed; false once nobody listens. */
    synchronized boolean beat(Instant now) {
        if (ended || !isAllowed() || now.isAfter(until)) {
            return false;
        }
        out.write(":\n\n");
        return isHeard();
    }

    /** Ends the answer; the browser asks again by itself and is then checked again. */
    synchronized void end() {
        if (!ended) {
            ended = true;
            try {
                async.complete();
            } catch (IllegalStateException alreadyGone) {
                // the container was faster: timed out, or the client closed the line
            }
        }
    }

    private boolean isHeard() {
        return !out.checkError();
    }

    /** Whether session and permission still stand; asking does not count as using the session. */
    private boolean isAllowed() {
        return isSignedIn() && mayRead.getAsBoolean();
    }

    private boolean isSignedIn() {
        try {
            return session.getCreationTime() > 0;
        } catch (IllegalStateException signedOut) {
            return false;
        }
    }
}
