package org.broadleafcare.admin.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.broadleafcare.common.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

class IdlenessTest {
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final MovableClock clock = new MovableClock();
    private final Idleness idleness = new Idleness(clock);
    private final Session session = new Session();

    IdlenessTest() {
        session.setMaxInactiveInterval((int) LIMIT.toSeconds());
    }

    @Test
    void pollingAloneKeepsNoSessionAlive() {
        assertThat(ends(true, null)).isFalse();
        assertThat(pollsFor(LIMIT.minusMinutes(1))).isFalse();

        assertThat(pollsFor(Duration.ofMinutes(1))).isTrue();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void whatSomebodyDoesKeepsItAlive() {
        ends(true, null);
        pollsFor(Duration.ofMinutes(20));
        ends(false, null);

        assertThat(pollsFor(Duration.ofMinutes(20))).isFalse();
    }

    @Test
    void whoTypesIsThereThoughOnlyPollsArrive() {
        ends(true, null);
        pollsFor(Duration.ofMinutes(20));
        ends(true, "active");

        assertThat(pollsFor(Duration.ofMinutes(20))).isFalse();
    }

    @Test
    void refreshesThatNobodyAskedForDoNotCount() {
        ends(true, null);
        pollsFor(Duration.ofMinutes(20));
        ends(false, "away");

        assertThat(pollsFor(Duration.ofMinutes(20))).isTrue();
    }

    @Test
    void pagesOfTheRestOfTheAdminCount() {
        ends(true, null);
        pollsFor(Duration.ofMinutes(20));
        clock.advance(Duration.ofSeconds(1));
        session.accessed = clock.instant();
        clock.advance(Duration.ofSeconds(1));

        assertThat(pollsFor(Duration.ofMinutes(20))).isFalse();
        assertThat(pollsFor(Duration.ofMinutes(11))).isTrue();
    }

    @Test
    void aContainerWithoutTimeoutHasNone() {
        session.setMaxInactiveInterval(-1);
        ends(true, null);

        assertThat(pollsFor(Duration.ofDays(2))).isFalse();
    }

    /** Whose {@code millis()} divides by zero. */
    @Test
    void getsOnWithAClockThatTicksInMicroseconds() {
        Clock ticking = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);

        assertThat(new Idleness(ticking).ends(request, true)).isFalse();
    }

    @Test
    void whereThereIsNoSessionNothingEnds() {
        assertThat(idleness.ends(new MockHttpServletRequest(), true)).isFalse();
    }

    private boolean pollsFor(Duration time) {
        boolean ended = false;
        for (Duration done = Duration.ZERO; done.compareTo(time) < 0 && !ended; done = done.plusMinutes(1)) {
            clock.advance(Duration.ofMinutes(1));
            ended = ends(true, null);
        }
        return ended;
    }

    private boolean ends(boolean polled, @org.jspecify.annotations.Nullable String person) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        if (person != null) {
            request.addHeader(Idleness.PERSON, person);
        }
        Instant arrived = clock.instant();
        boolean ended = idleness.ends(request, polled);
        session.accessed = arrived;
        return ended;
    }

    /** Tells the time of the access before the running one, as containers do. */
    private static final class Session extends MockHttpSession {
        private Instant accessed = Instant.EPOCH;

        @Override
        public long getLastAccessedTime() {
            return accessed.toEpochMilli();
        }
    }
}
