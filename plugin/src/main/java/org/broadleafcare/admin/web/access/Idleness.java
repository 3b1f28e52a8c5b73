package org.broadleafcare.admin.web.access;

import java.time.Clock;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;

/**
 * Ends a session when nobody has been at it for as long as the container lets sessions live. Without this an open workspace,
 * which keeps asking what is new, would keep its session for ever. Whoever asks by hand says so: the header
 * {@value #PERSON} is {@code active} when keys or pointer were used lately, {@code away} when not; without it only calls
 * marked {@link Polled} count as away. Requests to the rest of the admin count as active.
 */
final class Idleness {
    static final String PERSON = "X-Care-Person";
    private static final String ACTIVE_AT = Idleness.class.getName() + ".activeAt";
    private static final String ASKED_AT = Idleness.class.getName() + ".askedAt";

    private final Clock clock;

    Idleness(Clock clock) {
        this.clock = clock;
    }

    /** Notes the request; true when it came too late and the session has been ended. */
    boolean ends(HttpServletRequest request, boolean polled) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return false;
        }
        long now = clock.instant().toEpochMilli();
        long active = isAway(request, polled) ? activeBefore(session, now) : now;
        int limit = session.getMaxInactiveInterval();
        if (limit > 0 && now - active >= limit * 1000L) {
            session.invalidate();
            return true;
        }
        session.setAttribute(ACTIVE_AT, active);
        session.setAttribute(ASKED_AT, now);
        return false;
    }

    private static boolean isAway(HttpServletRequest request, boolean polled) {
        String person = request.getHeader(PERSON);
        return person == null ? polled : !person.equals("active");
    }

    /** The last access, when it came after our last call, was a page of the admin. */
    private static long activeBefore(HttpSession session, long now) {
        Object active = session.getAttribute(ACTIVE_AT);
        Object asked = session.getAttribute(ASKED_AT);
        if (!(active instanceof Long known) || !(asked instanceof Long before)) {
            return now;
        }
        long accessed = session.getLastAccessedTime();
        return accessed > before ? Math.max(known, accessed) : known;
    }
}
