package org.broadleafcare.channel.email.imap;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.broadleafcare.channel.email.MailAccount;
import org.broadleafcare.channel.email.MailAccounts;
import org.broadleafcare.channel.email.MailLogins;
import org.broadleafcare.channel.email.inbound.MailIntake;
import org.broadleafcare.channel.email.inbound.RawIntake;
import org.broadleafcare.common.config.Background;
import org.broadleafcare.common.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the mailboxes of all active accounts that no other node reads: a lease in the account's row says who does. A node
 * that dies loses its leases after a minute. Two nodes that read one mailbox for a moment do no harm, see
 * {@link MailIntake}.
 */
public final class Mailboxes extends Background {
    private static final Logger LOG = LoggerFactory.getLogger(Mailboxes.class);
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final long RENEW_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long PATIENCE_MILLIS = 5_000;

    private final boolean enabled;
    private final MailAccounts accounts;
    private final MailboxState state;
    private final MailLogins logins;
    private final RawIntake raws;
    private final MailIntake intake;
    private final Settings settings;
    private final String node = UUID.randomUUID().toString();
    private final Map<Long, Held> held = new HashMap<>();
    private volatile boolean running;
    private ScheduledExecutorService timer = timer();

    Mailboxes(
            boolean enabled,
            MailAccounts accounts,
            MailboxState state,
            MailLogins logins,
            RawIntake raws,
            MailIntake intake,
            Settings settings) {
        // Before anything else goes: what is being taken in needs everything.
        super(Integer.MAX_VALUE - 10);
        this.enabled = enabled;
        this.accounts = accounts;
        this.state = state;
        this.logins = logins;
        this.raws = raws;
        this.intake = intake;
        this.settings = settings;
    }

    private static final class Held {
        private final MailboxReader reader;
        private final Thread thread;
        private long renewedAt = System.nanoTime();

        Held(MailboxReader reader) {
            this.reader = reader;
            this.thread = new Thread(reader, "care-mailbox-" + reader.account().id());
            this.thread.setDaemon(true);
            this.thread.start();
        }
    }

    private static ScheduledExecutorService timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(2, work -> {
            Thread thread = new Thread(work, "care-mailboxes");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    @Override
    public synchronized void start() {
        running = true;
        if (enabled) {
            if (timer.isShutdown()) {
                timer = timer();
            }
            timer.scheduleWithFixedDelay(this::round, 1000, ROUND.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void round() {
        try {
            lookAround();
        } catch (RuntimeException e) {
            LOG.warn("Care cannot look after its mailboxes and tries again: {}", e.toString());
        }
    }

    private synchronized void lookAround() {
        if (!running) {
            return;
        }
        Set<Long> wanted = new HashSet<>();
        for (MailAccount account : accounts.all()) {
            if (account.active() && account.imap() != null) {
                wanted.add(account.id());
                keep(account, account.imap());
            }
        }
        for (Long id : Set.copyOf(held.keySet())) {
            if (!wanted.contains(id)) {
                end(id);
            }
        }
    }

    private void keep(MailAccount account, MailAccount.Imap imap) {
        Held mine = held.get(account.id());
        if (mine != null && mine.reader.account().version() != account.version()) {
            end(account.id());
            mine = null;
        }
        if (mine == null) {
            if (state.lease(account.id(), node)) {
                held.put(
                        account.id(),
                        new Held(new MailboxReader(
                                account, imap, new MailboxReader.Tools(state, logins, raws, intake, settings, timer))));
            }
        } else if (System.nanoTime() - mine.renewedAt > RENEW_NANOS) {
            if (state.lease(account.id(), node)) {
                mine.renewedAt = System.nanoTime();
            } else {
                LOG.info("Another node reads mail account {} now", account.id());
                end(account.id());
            }
        }
    }

    private void end(long accountId) {
        Held ended = held.remove(accountId);
        if (ended != null) {
            ended.reader.stop();
            join(ended.thread, PATIENCE_MILLIS);
            state.release(accountId, node);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        timer.shutdown();
        held.values().forEach(one -> one.reader.stop());
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        for (Map.Entry<Long, Held> one : held.entrySet()) {
            join(one.getValue().thread, Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())));
            try {
                state.release(one.getKey(), node);
            } catch (RuntimeException e) {
                LOG.debug("The lease of mail account {} runs out by itself", one.getKey(), e);
            }
        }
        held.clear();
    }

    private static void join(Thread thread, long millis) {
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
