package org.broadleafcare.demo.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.broadleafcare.demo.seed.SampleTicket.Step;
import org.broadleafcare.ticket.value.TicketStatus;
import org.junit.jupiter.api.Test;

class SampleTicketTest {
    private static final Duration CLOSES_AFTER = Duration.ofDays(7);

    @Test
    void isClosedAWeekAfterItWasSolved() {
        assertThat(SampleTicket.all()).isNotEmpty().allSatisfy(ticket -> {
            List<Step> steps = ticket.steps();
            for (int at = 0; at < steps.size(); at++) {
                if (steps.get(at).then() == TicketStatus.SOLVED) {
                    assertThat(solvedFor(ticket, at)).as(ticket.subject()).isLessThanOrEqualTo(CLOSES_AFTER);
                }
            }
        });
    }

    /** Until the next step, or until now when there is none. */
    private static Duration solvedFor(SampleTicket ticket, int step) {
        return step + 1 < ticket.steps().size()
                ? Duration.parse(ticket.steps().get(step + 1).after())
                : Duration.parse(ticket.ago()).minus(ticket.length());
    }
}
