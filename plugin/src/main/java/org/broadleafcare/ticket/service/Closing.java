package org.broadleafcare.ticket.service;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.broadleafcare.common.settings.CommonSettings;
import org.broadleafcare.common.settings.Settings;
import org.broadleafcare.common.task.Tasks;
import org.broadleafcare.ticket.domain.TicketImpl;

/** Lets a solved ticket close by itself after a while, unless it is reopened meanwhile. */
final class Closing {
    private final Tasks tasks;
    private final Settings settings;

    Closing(Tasks tasks, Settings settings) {
        this.tasks = tasks;
        this.settings = settings;
    }

    void scheduleFor(TicketImpl ticket) {
        Instant solvedAt = Objects.requireNonNull(ticket.solvedAt(), "not solved");
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, solvedAt);
        tasks.schedule(
                CloseSolvedTicket.NAME,
                ticket.id() + "-" + micros,
                new CloseSolvedTicket.Payload(ticket.id(), solvedAt),
                solvedAt.plus(settings.get(CommonSettings.CLOSE_AFTER)));
    }
}
