package org.broadleafcare.common.event.service;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.broadleafcare.common.config.Background;
import org.broadleafcare.common.event.EventWake;
import org.broadleafcare.common.event.PositionListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The thread that gives events their positions: right after a commit on this node, else every polling interval. Every
 * node has one; the row lock in {@link Positions} lets one work at a time. It never fails its callers or the context:
 * when the database or its tables are missing it says so once and tries again.
 */
public final class Sequencer extends Background implements EventWake, BeanFactoryAware {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 5_000;

    private final Positions positions;
    private final long pollMillis;
    private final Semaphore wakeUp = new Semaphore(0);
    private final List<PositionListener> listeners = new CopyOnWriteArrayList<>();
    private volatile long knownHead;
    private boolean troubled;
    private @Nullable BeanFactory beans;
    private volatile @Nullable Thread thread;

    public Sequencer(DataSource dataSource, long pollMillis) {
        super(Integer.MAX_VALUE - 100);
        this.positions = new Positions(dataSource);
        this.pollMillis = pollMillis;
    }

    /** Asks for a round soon; cheap, and safe from any thread. */
    public void wake() {
        if (wakeUp.availablePermits() == 0) {
            wakeUp.release();
        }
    }

    @Override
    public long knownHead() {
        return knownHead;
    }

    @Override
    public Subscription subscribe(PositionListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Sequences everything that is pending and tells the listeners; returns whether it went well. */
    boolean runOnce() {
        try {
            while (positions.giveNext() == Positions.BATCH) {
                // the next batch at once
            }
            advanceTo(positions.head());
            recovered();
            return true;
        } catch (RuntimeException e) {
            failed(e);
            return false;
        }
    }

    @Override
    public void start() {
        try {
            if (beans instanceof ListableBeanFactory all) {
                listeners.addAll(all.getBeansOfType(PositionListener.class).values());
            }
            Thread started = new Thread(this::loop, "care-sequencer");
            started.setDaemon(true);
            thread = started;
            started.start();
        } catch (RuntimeException e) {
            LOG.error("Care cannot start its sequencer; the shop goes on without live updates", e);
        }
    }

    @Override
    public void stop() {
        Thread stopped = thread;
        thread = null;
        if (stopped != null) {
            wake();
            try {
                stopped.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        this.beans = beanFactory;
    }

    private void loop() {
        while (thread == Thread.currentThread()) {
            boolean fine = runOnce();
            try {
                if (wakeUp.tryAcquire(fine ? pollMillis : PAUSE_AFTER_FAILURE_MILLIS, TimeUnit.MILLISECONDS)) {
                    wakeUp.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void advanceTo(long head) {
        if (head <= knownHead) {
            return;
        }
        knownHead = head;
        for (PositionListener listener : listeners) {
            try {
                listener.advanced(head);
            } catch (RuntimeException e) {
                LOG.warn(
                        "A listener of the event log failed: {}",
                        listener.getClass().getName(),
                        e);
            }
        }
    }

    private void recovered() {
        if (troubled) {
            troubled = false;
            LOG.info("Care's sequencer works again");
        }
    }

    private void failed(RuntimeException e) {
        if (!troubled) {
            troubled = true;
            LOG.warn("Care's sequencer cannot work and tries again: {}", e.getMessage());
        }
    }
}
