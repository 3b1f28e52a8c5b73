package org.broadleafcare.ticket.service;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Supplier;
import org.broadleafcare.common.task.Tasks;
import org.broadleafcare.ticket.domain.TicketImpl;

/** Lets a solved ticket close by itself after a while, unless it is reopened meanwhile. */
final class Closing {
    private final Tasks tasks;
    private final Supplier<Duration> closeAfter;

    Closing(Tasks tasks, Supplier<Duration> closeAfter) {
        this.tasks = tasks;
        this.closeAfter = closeAfter;
    }

    void scheduleFor(TicketImpl ticket) {
        Instant solvedAt = Objects.requireNonNull(ticket.solvedAt(), "not solved");
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, solvedAt);
        tasks.schedule(
                CloseSolvedTicket.NAME,
                ticket.id() + "-" + micros,
                new CloseSolvedTicket.Payload(ticket.id(), solvedAt),
                solvedAt.plus(closeAfter.get()));
    }
}
