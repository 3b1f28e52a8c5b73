package org.broadleafcare.demo.payment;

import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Lets one thread at a time pay for an order; the second click on the button waits for the first to be through. */
public final class Turns {
    private static final int STRIPES = 64;

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

    /** What is done in one's turn. */
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    public <T, E extends Exception> T take(long order, Work<T, E> work) throws E {
        ReentrantLock lock = locks[Math.floorMod(Long.hashCode(order), STRIPES)];
        lock.lock();
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }
}
