package org.broadleafcare.it;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Starts several things at the same moment. */
final class Together {
    private Together() {}

    /** What came of each, in their order: the answer, or what was thrown. */
    static List<Object> run(Callable<?>... works) {
        CyclicBarrier start = new CyclicBarrier(works.length);
        ExecutorService threads = Executors.newFixedThreadPool(works.length);
        try {
            List<Future<Object>> running = Stream.of(works)
                    .map(work -> threads.submit(() -> {
                        start.await();
                        return (Object) work.call();
                    }))
                    .toList();
            return running.stream().map(Together::end).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static Object end(Future<Object> running) {
        try {
            return running.get();
        } catch (ExecutionException e) {
            return Objects.requireNonNull(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
