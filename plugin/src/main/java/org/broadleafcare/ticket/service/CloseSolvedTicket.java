package org.broadleafcare.ticket.service;

import java.time.Instant;
import java.util.Optional;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.task.TaskHandler;
import org.broadleafcare.common.task.TaskRole;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketService;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.value.TicketStatus;

/** Closes a ticket that has stayed solved since the task was made. */
final class CloseSolvedTicket implements TaskHandler<CloseSolvedTicket.Payload> {
    static final String NAME = "ticket.close_solved";

    private final TicketQueries queries;
    private final TicketService tickets;

    CloseSolvedTicket(TicketQueries queries, TicketService tickets) {
        this.queries = queries;
        this.tickets = tickets;
    }

    /** The solution it was made for: a later one has a task of its own. */
    record Payload(long ticketId, Instant solvedAt) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public TaskRole role() {
        return TaskRole.ANY;
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    @Override
    public void run(Payload payload) {
        Optional<TicketView> stillSolved = queries.byId(payload.ticketId())
                .filter(ticket -> ticket.status() == TicketStatus.SOLVED)
                .filter(ticket -> payload.solvedAt().equals(ticket.solvedAt()));
        stillSolved.ifPresent(
                ticket -> tickets.moveTo(ticket.id(), TicketStatus.CLOSED, ticket.version(), Actor.system()));
    }
}
