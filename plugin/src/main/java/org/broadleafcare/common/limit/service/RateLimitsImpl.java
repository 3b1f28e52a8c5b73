package org.broadleafcare.common.limit.service;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.broadleafcare.common.limit.RateLimits;
import org.broadleafcare.common.settings.Setting;
import org.broadleafcare.common.settings.SettingType;
import org.broadleafcare.common.settings.Settings;

/**
 * A bucket per form and caller that holds what the setting {@code limit.<form>.per-hour} allows and fills up evenly. The
 * least recently used buckets are forgotten when there are too many, so that inventing callers cannot fill the memory.
 */
final class RateLimitsImpl implements RateLimits {

    static final int MAX_BUCKETS = 50_000;
    private static final int LONGEST_CALLER = 320;

    private final Settings settings;
    private final TimeMeter time;
    private final Map<Key, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Bucket> eldest) {
            return size() > MAX_BUCKETS;
        }
    };

    /** A changed capacity makes a new bucket. */
    private record Key(String form, String caller, int perHour) {}

    RateLimitsImpl(Settings settings, Clock clock) {
        this.settings = settings;
        this.time = new ClockMeter(clock);
    }

    @Override
    public boolean tryTake(String form, String caller) {
        Key key = new Key(form, normalised(caller), perHour(form));
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(key, this::fullBucket);
        }
        return bucket.tryConsume(1);
    }

    private Bucket fullBucket(Key key) {
        Bandwidth hourly = Bandwidth.builder()
                .capacity(key.perHour())
                .refillGreedy(key.perHour(), Duration.ofHours(1))
                .build();
        return Bucket.builder().addLimit(hourly).withCustomTimePrecision(time).build();
    }

    private int perHour(String form) {
        String key = "limit." + form + ".per-hour";
        Setting<?> setting = settings.find(key)
                .filter(found -> found.type() == SettingType.INTEGER)
                .orElseThrow(() -> new IllegalArgumentException("No setting " + key));
        return (Integer) settings.get(setting);
    }

    /** A mail address is the same caller in capitals. */
    private static String normalised(String caller) {
        String start = caller.length() <= LONGEST_CALLER ? caller : caller.substring(0, LONGEST_CALLER);
        return start.strip().toLowerCase(Locale.ROOT);
    }

    /** Lets the buckets live in the time of our clock. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
