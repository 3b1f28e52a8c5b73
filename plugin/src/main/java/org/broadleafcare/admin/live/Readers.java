package org.broadleafcare.admin.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.broadleafcare.platform.people.Agents;
import org.broadleafcare.platform.people.CarePermissions;

/** Who may still read along. An agent is asked about anew every few seconds, however many streams and events there are. */
final class Readers {
    private static final Duration KNOWN_FOR = Duration.ofSeconds(5);

    private final Agents agents;
    private final Clock clock;
    private final Map<Long, Answer> known = new ConcurrentHashMap<>();

    Readers(Agents agents, Clock clock) {
        this.agents = agents;
        this.clock = clock;
    }

    private record Answer(boolean allowed, Instant until) {}

    /** Throws what the database throws: then nobody reads along until it is back. */
    boolean mayRead(long agentId) {
        Instant now = clock.instant();
        Answer answer = known.get(agentId);
        if (answer == null || !now.isBefore(answer.until())) {
            answer = new Answer(isAllowed(agentId), now.plus(KNOWN_FOR));
            known.put(agentId, answer);
        }
        return answer.allowed();
    }

    /** Forgets answers that count no longer. */
    void tidyUp() {
        Instant now = clock.instant();
        known.values().removeIf(answer -> !now.isBefore(answer.until()));
    }

    private boolean isAllowed(long agentId) {
        return agents.byId(agentId)
                .filter(agent -> agent.may(CarePermissions.TICKET_READ))
                .isPresent();
    }
}
