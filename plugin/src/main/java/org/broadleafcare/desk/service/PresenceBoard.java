package org.broadleafcare.desk.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.broadleafcare.common.task.Housekeeping;
import org.broadleafcare.common.transaction.Attempts;
import org.broadleafcare.desk.Doing;
import org.broadleafcare.desk.Presence;
import org.broadleafcare.desk.Present;
import org.broadleafcare.desk.dao.PresenceDao;

/** One row for each agent at each ticket, renewed with every beat. */
final class PresenceBoard implements Presence, Housekeeping {
    private final PresenceDao rows;
    private final Attempts attempts;
    private final Clock clock;

    PresenceBoard(PresenceDao rows, Attempts attempts, Clock clock) {
        this.rows = rows;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Override
    public List<Present> beat(long ticketId, long agentId, Doing doing) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return attempts.run(() -> {
            if (!rows.goesOn(ticketId, agentId, doing, now) && !rows.turnsTo(ticketId, agentId, doing, now)) {
                rows.add(ticketId, agentId, doing, now);
            }
            return rows.on(ticketId, agentId, now.minus(COUNTS));
        });
    }

    @Override
    public void leave(long ticketId, long agentId) {
        attempts.run(() -> rows.remove(ticketId, agentId));
    }

    @Override
    public List<Present> others(long agentId) {
        return rows.everywhere(agentId, clock.instant().minus(COUNTS));
    }

    @Override
    public String name() {
        return "presence.sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        attempts.run(() -> rows.removeSeenBefore(clock.instant().minus(COUNTS)));
    }
}
