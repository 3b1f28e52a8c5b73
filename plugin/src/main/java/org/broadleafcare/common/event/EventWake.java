package org.broadleafcare.common.event;

/** Tells local consumers of the log when there is something new, so that they need not ask the database. */
public interface EventWake {

    /** The highest position this node knows of; at most one polling interval older than the truth. */
    long knownHead();

    /** Adds a listener until the returned handle is closed. */
    Subscription subscribe(PositionListener listener);

    /** Ends a subscription. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
