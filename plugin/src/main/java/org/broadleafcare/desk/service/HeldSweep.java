package org.broadleafcare.desk.service;

import java.time.Clock;
import java.time.Duration;
import org.broadleafcare.common.task.Housekeeping;
import org.broadleafcare.common.transaction.Attempts;
import org.broadleafcare.desk.dao.HeldReplyDao;

/** Forgets how answers went out, once nobody can ask with the same key again. */
final class HeldSweep implements Housekeeping {
    private static final Duration KEPT = Duration.ofDays(7);

    private final HeldReplyDao rows;
    private final Attempts attempts;
    private final Clock clock;

    HeldSweep(HeldReplyDao rows, Attempts attempts, Clock clock) {
        this.rows = rows;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "held.sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(24);
    }

    @Override
    public void run() {
        attempts.run(() -> rows.removeDoneBefore(clock.instant().minus(KEPT)));
    }
}
