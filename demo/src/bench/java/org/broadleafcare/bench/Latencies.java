package org.broadleafcare.bench;

import java.util.Arrays;
import java.util.Collection;

/** Times of single requests, in milliseconds. */
record Latencies(double[] sorted) {

    static Latencies ofNanos(long... nanos) {
        return new Latencies(
                Arrays.stream(nanos).mapToDouble(one -> one / 1e6).sorted().toArray());
    }

    static Latencies together(Collection<Latencies> parts) {
        return new Latencies(parts.stream()
                .flatMapToDouble(part -> Arrays.stream(part.sorted))
                .sorted()
                .toArray());
    }

    /** The smallest time that this share of the requests did not exceed. */
    double percentile(double share) {
        return sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)];
    }

    double p50() {
        return percentile(0.50);
    }

    double p95() {
        return percentile(0.95);
    }

    double p99() {
        return percentile(0.99);
    }

    int count() {
        return sorted.length;
    }

    static double median(Collection<Double> values) {
        double[] all =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int half = all.length / 2;
        return all.length % 2 == 1 ? all[half] : (all[half - 1] + all[half]) / 2;
    }
}
