package org.broadleafcare.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafcare.ticket.domain.TicketLifecycle.MOVES;
import static org.broadleafcare.ticket.value.TicketStatus.CLOSED;
import static org.broadleafcare.ticket.value.TicketStatus.NEW;
import static org.broadleafcare.ticket.value.TicketStatus.ON_HOLD;
import static org.broadleafcare.ticket.value.TicketStatus.OPEN;
import static org.broadleafcare.ticket.value.TicketStatus.PENDING;
import static org.broadleafcare.ticket.value.TicketStatus.SOLVED;

import org.broadleafcare.ticket.value.TicketStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TicketLifecycleTest {
    @Test
    void startsNewAndEndsClosed() {
        assertThat(MOVES.first()).isEqualTo(NEW);
        assertThat(MOVES.isFinal(CLOSED)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW", "OPEN", "PENDING", "ON_HOLD"})
    void everyOpenTicketCanBeSolvedButNotClosed(TicketStatus status) {
        assertThat(MOVES.allows(status, SOLVED)).isTrue();
        assertThat(MOVES.allows(status, CLOSED)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void nothingBecomesNewAgain(TicketStatus status) {
        assertThat(MOVES.allows(status, NEW)).isFalse();
    }

    @Test
    void solvedTicketsReopenOrClose() {
        assertThat(MOVES.next(SOLVED)).containsExactly(OPEN, CLOSED);
    }

    @Test
    void waitingTicketsCanWaitForSomebodyElse() {
        assertThat(MOVES.allows(PENDING, ON_HOLD)).isTrue();
        assertThat(MOVES.allows(ON_HOLD, PENDING)).isTrue();
    }
}
