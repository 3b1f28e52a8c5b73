package org.broadleafcare.channel.email.inbound.service;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.broadleafcare.channel.email.inbound.MailFiling;
import org.broadleafcare.channel.email.inbound.MailFiling.Wish;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files mails as soon as they are taken in, a few at a time, without a task for each. What fails here becomes a task; what is
 * lost here, because there are too many or the process ends, is found by {@link UnfiledMails}.
 */
public final class FilingPool {
    private static final Logger LOG = LoggerFactory.getLogger(FilingPool.class);
    private static final int THREADS = 4;
    private static final int WAITING = 2000;
    private static final long PATIENCE_SECONDS = 5;

    private final Supplier<? extends Collection<MailFiling>> filing;
    private final FailedFilings failures;
    private final AtomicInteger count = new AtomicInteger();
    private final ThreadPoolExecutor threads;

    public FilingPool(Supplier<? extends Collection<MailFiling>> filing, FailedFilings failures) {
        this.filing = filing;
        this.failures = failures;
        this.threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                this::named,
                (work, pool) -> {
                    // Left for the housekeeping.
                });
        this.threads.allowCoreThreadTimeOut(true);
    }

    private Thread named(Runnable work) {
        Thread thread = new Thread(work, "care-mail-filing-" + count.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** After the commit of its row. */
    void submit(long inboundMailId) {
        threads.execute(() -> tryOnce(inboundMailId));
    }

    private void tryOnce(long id) {
        try {
            file(id, Wish.USUAL);
        } catch (RuntimeException e) {
            try {
                failures.noteAndSchedule(id, FilingFailure.of(e));
            } catch (RuntimeException again) {
                LOG.warn("Mail {} waits for the next round: {}", id, again.toString());
            }
        }
    }

    /** In the caller's thread; false when this shop has nobody who files mails. */
    boolean file(long id, Wish wish) {
        for (MailFiling one : filing.get()) {
            one.file(id, wish);
            return true;
        }
        return false;
    }

    boolean isReady() {
        return !List.copyOf(filing.get()).isEmpty();
    }

    /** Lets those at work finish, for a few seconds; the rest is found after the next start. */
    public void close() {
        threads.shutdown();
        threads.getQueue().clear();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
