package org.broadleafcare.channel.email.inbound.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.broadleafcare.channel.email.inbound.InboundSettings;
import org.broadleafcare.channel.email.inbound.InboundState;
import org.broadleafcare.channel.email.inbound.dao.InboundMailDao;
import org.broadleafcare.channel.email.inbound.domain.InboundMailImpl;
import org.broadleafcare.common.settings.Settings;
import org.broadleafcare.common.task.Housekeeping;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes the raw bytes of mails when the merchant's time is over, and junk with its row's words. What is set aside stays. */
final class RawSweep implements Housekeeping {
    private static final int BATCH = 200;
    private static final Set<InboundState> FILED =
            EnumSet.of(InboundState.FILED, InboundState.IGNORED, InboundState.BOUNCE);
    private static final Set<InboundState> JUNK = EnumSet.of(InboundState.JUNK, InboundState.BLOCKED);

    private final InboundMailDao mails;
    private final RawMails raws;
    private final Settings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RawSweep(
            InboundMailDao mails,
            RawMails raws,
            Settings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.mails = mails;
        this.raws = raws;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "mail.raw-sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        while (sweep(FILED, now.minus(settings.get(InboundSettings.RAW_DAYS)), false) == BATCH) {
            // the next ones
        }
        while (sweep(JUNK, now.minus(settings.get(InboundSettings.JUNK_DAYS)), true) == BATCH) {
            // the next ones
        }
    }

    private int sweep(Set<InboundState> states, Instant before, boolean wholly) {
        Integer swept = transaction.execute(status -> {
            List<InboundMailImpl> old = mails.withRaw(states, before, BATCH);
            List<String> keys = new ArrayList<>();
            for (InboundMailImpl mail : old) {
                String key = mail.rawKey();
                if (key != null) {
                    keys.add(key);
                }
                if (wholly) {
                    mail.deleted(clock.instant());
                } else {
                    mail.rawGone();
                }
            }
            raws.deleteAfterCommit(keys);
            return old.size();
        });
        return swept == null ? 0 : swept;
    }
}
