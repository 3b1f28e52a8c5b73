package org.broadleafcare.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafcare.ticket.service.TicketDesk.ANN;
import static org.broadleafcare.ticket.service.TicketDesk.SHOPPER;
import static org.broadleafcare.ticket.service.TicketDesk.wish;
import static org.broadleafcare.ticket.service.TicketDesk.words;
import static org.broadleafcare.ticket.value.TicketStatus.CLOSED;
import static org.broadleafcare.ticket.value.TicketStatus.SOLVED;

import java.time.Duration;
import org.broadleafcare.ticket.TicketView;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class ClosingTest {
    private final TicketDesk desk = new TicketDesk();

    @Test
    void solvingSchedulesTheClosing() throws Exception {
        TicketView ticket = solved();

        assertThat(desk.tasks.values()).containsExactly(ticket.solvedAt().plus(Duration.ofDays(7)));
        CloseSolvedTicket handler = new CloseSolvedTicket(desk.queries, desk.service);
        CloseSolvedTicket.Payload payload =
                (CloseSolvedTicket.Payload) desk.payloads.values().iterator().next();
        handler.run(payload);

        assertThat(read(ticket).status()).isEqualTo(CLOSED);
        assertThat(read(ticket).closedAt()).isNotNull();
        handler.run(payload);
    }

    @Test
    void leavesATicketOpenThatWasReopenedAndSolvedAgainLater() throws Exception {
        TicketView ticket = solved();
        desk.service.answer(ticket.id(), words("No!"), SHOPPER);
        desk.clock.advance(Duration.ofDays(6));
        desk.service.moveTo(ticket.id(), SOLVED, ANN);

        new CloseSolvedTicket(desk.queries, desk.service).run((CloseSolvedTicket.Payload)
                desk.payloads.values().iterator().next());

        assertThat(read(ticket).status()).isEqualTo(SOLVED);
        assertThat(desk.tasks).hasSize(2);
    }

    private TicketView solved() {
        TicketView ticket = desk.service.open(wish(), SHOPPER);
        return desk.service.moveTo(ticket.id(), SOLVED, ANN);
    }

    private TicketView read(TicketView ticket) {
        return desk.queries.byId(ticket.id()).orElseThrow();
    }
}
