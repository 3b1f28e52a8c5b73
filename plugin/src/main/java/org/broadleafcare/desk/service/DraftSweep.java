package org.broadleafcare.desk.service;

import java.time.Clock;
import java.time.Duration;
import org.broadleafcare.common.task.Housekeeping;
import org.broadleafcare.common.transaction.Attempts;
import org.broadleafcare.desk.dao.DraftDao;

/** Forgets drafts nobody came back for. */
final class DraftSweep implements Housekeeping {
    private static final Duration KEPT = Duration.ofDays(90);

    private final DraftDao rows;
    private final Attempts attempts;
    private final Clock clock;

    DraftSweep(DraftDao rows, Attempts attempts, Clock clock) {
        this.rows = rows;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "draft.sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(24);
    }

    @Override
    public void run() {
        attempts.run(() -> rows.removeSavedBefore(clock.instant().minus(KEPT)));
    }
}
