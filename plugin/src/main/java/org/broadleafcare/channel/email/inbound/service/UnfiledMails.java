package org.broadleafcare.channel.email.inbound.service;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.broadleafcare.channel.email.inbound.dao.InboundMailDao;
import org.broadleafcare.common.task.Housekeeping;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a task to mails that were taken in and never filed: a process ended in between, or too many came at once. */
final class UnfiledMails implements Housekeeping {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int AT_ONCE = 500;

    private final InboundMailDao mails;
    private final FailedFilings filings;
    private final FilingPool pool;
    private final Clock clock;
    private final TransactionTemplate transaction;

    UnfiledMails(
            InboundMailDao mails,
            FailedFilings filings,
            FilingPool pool,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.mails = mails;
        this.filings = filings;
        this.pool = pool;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "mail.unfiled";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        if (!pool.isReady()) {
            return;
        }
        transaction.execute(status -> {
            List<Long> waiting = mails.unfiled(clock.instant().minus(PATIENCE), AT_ONCE);
            waiting.forEach(id -> filings.schedule(id, Duration.ZERO));
            return status;
        });
    }
}
