package org.broadleafcare.demo.seed;

import java.time.Duration;
import java.time.Instant;

/**
 * When the parcels of a sample order leave and arrive, counted from when it was placed. The slowest has arrived within a week.
 *
 * @param parcel 0 for the first, 1 for the second
 */
record Timetable(Instant placed, boolean express, int parcel) {
    private static final Duration BETWEEN_PARCELS = Duration.ofHours(44);

    Instant shipped() {
        Duration packing = express ? Duration.ofHours(7) : Duration.ofHours(25);
        return placed.plus(packing).plus(BETWEEN_PARCELS.multipliedBy(parcel)).plus(odd(11));
    }

    Instant delivered() {
        return shipped()
                .plus(express ? Duration.ofHours(27) : Duration.ofHours(68))
                .plus(odd(313));
    }

    /** What the shop had promised. */
    Instant expected() {
        return shipped().plus(express ? Duration.ofDays(2) : Duration.ofDays(5));
    }

    /** The money of what was sent back. */
    Instant refunded() {
        return delivered().plus(Duration.ofDays(6)).plus(odd(251));
    }

    /** Not every parcel leaves on the minute. */
    private Duration odd(int most) {
        return Duration.ofMinutes(Math.floorMod(placed.getEpochSecond() / 60 * 31, most));
    }
}
