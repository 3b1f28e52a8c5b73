package org.broadleafcare.channel.email.imap;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.broadleafcare.channel.email.MailAccount;
import org.broadleafcare.channel.email.MailLogins;
import org.broadleafcare.channel.email.SignInNeeded;
import org.broadleafcare.channel.email.imap.MailboxTrouble.Why;
import org.broadleafcare.channel.email.inbound.InboundSettings;
import org.broadleafcare.channel.email.inbound.MailIntake;
import org.broadleafcare.channel.email.inbound.RawIntake;
import org.broadleafcare.common.CareException;
import org.broadleafcare.common.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that reads one mailbox as long as this node has its lease: waits for the server's word where it gives one, looks
 * again and again where not, and comes back later after a fault. Nothing that goes wrong ends it but its being stopped.
 */
final class MailboxReader implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(MailboxReader.class);
    private static final long BYTES_OF_MB = 1024L * 1024;
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    /** Below the time after which a silent connection counts as dead, and below that of routers on the way. */
    private static final Duration WAIT = Duration.ofSeconds(45);

    private final MailAccount account;
    private final MailAccount.Imap imap;
    private final Tools tools;
    private final Object pause = new Object();
    private volatile boolean stopped;
    private volatile @Nullable ImapMailbox open;

    MailboxReader(MailAccount account, MailAccount.Imap imap, Tools tools) {
        this.account = account;
        this.imap = imap;
        this.tools = tools;
    }

    /** What every reader works with. */
    record Tools(
            MailboxState state,
            MailLogins logins,
            RawIntake raws,
            MailIntake intake,
            Settings settings,
            ScheduledExecutorService timer) {}

    @Override
    public void run() {
        Duration wait = SHORTEST_PAUSE;
        while (!stopped) {
            try {
                read();
                wait = SHORTEST_PAUSE;
            } catch (MailboxTrouble e) {
                note(e.why(), e);
            } catch (SignInNeeded e) {
                note(Why.SIGN_IN_NEEDED, e);
            } catch (CareException e) {
                note(Why.CONNECT_FAILED, e);
            } catch (RuntimeException e) {
                note(Why.STORE_FAILED, e);
            } finally {
                close();
            }
            sleep(wait);
            wait = wait.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait.multipliedBy(2);
        }
    }

    /** Returns when it is stopped, or when the connection wants to be made anew. */
    private void read() throws MailboxTrouble {
        ImapMailbox box = ImapMailbox.open(new ImapPlace(imap, tools.logins().login(account.id())));
        open = box;
        Look look = new Look(account, imap, box, tools.state(), tools.raws(), tools.intake());
        while (!stopped) {
            look.take(tools.settings().get(InboundSettings.MAX_SIZE_MB) * BYTES_OF_MB);
            tools.state().fine(account.id());
            if (stopped) {
                return;
            }
            if (box.tellsByItself()) {
                await(box);
            } else {
                sleep(Duration.ofSeconds(tools.settings().get(InboundSettings.POLL_SECONDS)));
            }
        }
    }

    private void await(ImapMailbox box) throws MailboxTrouble {
        ScheduledFuture<?> end = tools.timer()
                .schedule(
                        () -> {
                            try {
                                box.nudge();
                            } catch (MailboxTrouble | RuntimeException e) {
                                box.abort();
                            }
                        },
                        WAIT.toMillis(),
                        TimeUnit.MILLISECONDS);
        try {
            box.await();
        } finally {
            end.cancel(false);
        }
    }

    private void note(Why why, Exception e) {
        if (stopped) {
            return;
        }
        LOG.info(
                "Mail account {} cannot be read: {} ({})",
                account.id(),
                why,
                e.getClass().getSimpleName());
        LOG.debug("Mail account {}", account.id(), e);
        try {
            tools.state().trouble(account.id(), why);
        } catch (RuntimeException broken) {
            LOG.debug("The database cannot be told either", broken);
        }
    }

    private void sleep(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        synchronized (pause) {
            long left = time.toMillis();
            while (!stopped && left > 0) {
                try {
                    pause.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    stopped = true;
                }
                left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            }
        }
    }

    MailAccount account() {
        return account;
    }

    /** Ends whatever is going on. A mail that is being fetched is fetched again by whoever comes next. */
    void stop() {
        stopped = true;
        synchronized (pause) {
            pause.notifyAll();
        }
        ImapMailbox box = open;
        if (box != null) {
            box.abort();
        }
    }

    private void close() {
        ImapMailbox box = open;
        open = null;
        if (box != null) {
            box.close();
        }
    }
}
