package org.broadleafcare.common.task.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadleafcare.common.task.TaskRole;
import org.broadleafcare.common.web.CareJson;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class HandlerTaskTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void waitsHalfAsLongAgainAfterEveryFailure() {
        HandlerTask<Errand.Order> task = task(Duration.ofSeconds(10));

        assertThat(task.nextAttempt(NOW, 0)).isEqualTo(NOW.plusSeconds(10));
        assertThat(task.nextAttempt(NOW, 1)).isEqualTo(NOW.plusSeconds(15));
        assertThat(task.nextAttempt(NOW, 2)).isEqualTo(NOW.plusMillis(22_500));
    }

    @Test
    void neverWaitsLongerThanSixHours() {
        assertThat(task(Duration.ofHours(1)).nextAttempt(NOW, 200)).isEqualTo(NOW.plus(Duration.ofHours(6)));
    }

    private static HandlerTask<Errand.Order> task(Duration firstBackOff) {
        Errand errand = new Errand("errand.test", TaskRole.ANY) {
            @Override
            public Duration firstBackOff() {
                return firstBackOff;
            }
        };
        return new HandlerTask<>(
                errand, new TaskSurroundings(List.of()), Mockito.mock(GivingUp.class), CareJson.mapper());
    }
}
