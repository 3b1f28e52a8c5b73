package org.broadleafcare.demo.seed;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Care's clock in the demo: real, except for the thread that writes the past of a fresh shop. */
public final class SampleClock extends Clock {
    private final Clock real;
    private final ThreadLocal<@Nullable Instant> past = new ThreadLocal<>();

    public SampleClock(Clock real) {
        this.real = real;
    }

    /** Does the work as if it were then; other threads do not notice. */
    void at(Instant then, Runnable work) {
        past.set(then);
        try {
            work.run();
        } finally {
            past.remove();
        }
    }

    boolean isInThePast() {
        return past.get() != null;
    }

    /** What the time is for everybody else. */
    Instant realInstant() {
        return real.instant();
    }

    @Override
    public Instant instant() {
        Instant then = past.get();
        return then == null ? real.instant() : then;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SampleClock(real.withZone(zone));
    }
}
