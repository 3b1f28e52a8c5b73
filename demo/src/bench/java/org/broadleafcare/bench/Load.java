package org.broadleafcare.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Clients that work one request after the other, all at once. */
final class Load {
    private static final int MINUTES_AT_MOST = 5;

    private Load() {}

    interface Request {
        void run() throws Exception;
    }

    /**
     * What came of it.
     *
     * @param each per client, in the order given
     * @param seconds from the first request of any to the last answer of all
     */
    record Outcome(List<Latencies> each, double seconds) {
        Latencies all() {
            return Latencies.together(each);
        }

        double perSecond() {
            return all().count() / seconds;
        }
    }

    /** Every client sends this many. */
    static Outcome times(int times, List<? extends Request> clients) throws Exception {
        return run(clients, client -> {
            long[] nanos = new long[times];
            for (int at = 0; at < times; at++) {
                nanos[at] = timed(client);
            }
            return nanos;
        });
    }

    /** Every client sends until the time is over. */
    static Outcome during(double seconds, List<? extends Request> clients) throws Exception {
        return run(clients, client -> {
            long end = System.nanoTime() + (long) (seconds * 1e9);
            List<Long> nanos = new ArrayList<>();
            while (System.nanoTime() < end) {
                nanos.add(timed(client));
            }
            return nanos.stream().mapToLong(Long::longValue).toArray();
        });
    }

    private interface Work {
        long[] of(Request client) throws Exception;
    }

    private static Outcome run(List<? extends Request> clients, Work work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients.size());
        CyclicBarrier start = new CyclicBarrier(clients.size() + 1);
        try {
            List<Future<long[]>> running = new ArrayList<>();
            for (Request client : clients) {
                running.add(pool.submit(() -> {
                    start.await();
                    return work.of(client);
                }));
            }
            start.await();
            long begin = System.nanoTime();
            List<Latencies> each = new ArrayList<>();
            for (Future<long[]> one : running) {
                each.add(Latencies.ofNanos(one.get(MINUTES_AT_MOST, TimeUnit.MINUTES)));
            }
            return new Outcome(each, (System.nanoTime() - begin) / 1e9);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            pool.shutdownNow();
        }
    }

    private static long timed(Request request) throws Exception {
        long begin = System.nanoTime();
        request.run();
        return System.nanoTime() - begin;
    }
}
