package org.broadleafcare.common.event;

import java.util.List;
import org.broadleafcare.common.Subject;

/** The append-only record of every change of state. */
public interface EventLog {

    /** Writes the fact in the caller's transaction; fails with IllegalStateException when there is none. */
    void append(EventDraft draft);

    /** Events with a position greater than the given one, in order of position, at most {@code limit} (1–1000). */
    List<LoggedEvent> after(long position, int limit);

    /** The newest {@code limit} events about one subject, oldest first, also those not yet sequenced. */
    List<LoggedEvent> about(Subject subject, int limit);

    /** The highest position given so far; 0 for an empty log. */
    long head();
}
