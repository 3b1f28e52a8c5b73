package org.broadleafcare.storefront.guest;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.http.HttpSession;
import org.broadleafcare.common.Subject;
import org.jspecify.annotations.Nullable;

/** What a guest has opened in this session, and until when. */
final class Grants implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = Grants.class.getName();

    private final HashMap<String, Instant> until = new HashMap<>();

    static Grants of(@Nullable HttpSession session) {
        Object found = session == null ? null : session.getAttribute(ATTRIBUTE);
        return found instanceof Grants grants ? grants : new Grants();
    }

    synchronized boolean holds(Subject subject, Instant now) {
        Instant end = until.get(key(subject));
        return end != null && now.isBefore(end);
    }

    /** Sets the attribute anew, so that a session store that copies notices the change. */
    synchronized void add(Subject subject, Instant end, Instant now, HttpSession session) {
        until.values().removeIf(old -> !now.isBefore(old));
        until.put(key(subject), end);
        session.setAttribute(ATTRIBUTE, this);
    }

    synchronized Map<String, Instant> asMap() {
        return Map.copyOf(until);
    }

    private static String key(Subject subject) {
        return subject.type() + ":" + subject.id();
    }
}
