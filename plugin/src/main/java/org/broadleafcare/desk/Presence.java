package org.broadleafcare.desk;

import java.time.Duration;
import java.util.List;

/** Who has which ticket open. Forgotten soon, kept nowhere else and in nobody's history. */
public interface Presence {
    /** Who has not been heard of for this long is not there any more. */
    Duration COUNTS = Duration.ofSeconds(40);

    /** Somebody is there, or still there; answers with the others. Two statements while nothing changes. */
    List<Present> beat(long ticketId, long agentId, Doing doing);

    void leave(long ticketId, long agentId);

    /** Everybody, everywhere, but the one who asks; at most 500. */
    List<Present> others(long agentId);
}
