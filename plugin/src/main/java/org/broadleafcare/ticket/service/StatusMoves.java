package org.broadleafcare.ticket.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadleafcare.common.MoveNotAllowed;
import org.broadleafcare.ticket.domain.TicketImpl;
import org.broadleafcare.ticket.value.TicketStatus;

/** Turns a wished status into the ticket's verbs. */
final class StatusMoves {
    private StatusMoves() {}

    /** Moves straight there; the way has one entry when the ticket is there already. */
    static List<TicketStatus> move(TicketImpl ticket, TicketStatus to, Instant now) {
        List<TicketStatus> way = new ArrayList<>(List.of(ticket.status()));
        if (ticket.status() != to) {
            step(ticket, to, now);
            way.add(to);
        }
        return way;
    }

    /** Moves there after an agent's words, reopening a solved ticket on the way where the lifecycle asks for it. */
    static List<TicketStatus> moveAfterWords(TicketImpl ticket, TicketStatus to, Instant now) {
        List<TicketStatus> way = new ArrayList<>(List.of(ticket.status()));
        boolean waits = to == TicketStatus.PENDING || to == TicketStatus.ON_HOLD;
        if (ticket.status() == TicketStatus.SOLVED && waits) {
            ticket.open(now);
            way.add(TicketStatus.OPEN);
        }
        if (ticket.status() != to) {
            step(ticket, to, now);
            way.add(to);
        }
        return way;
    }

    /** The customer has written: whatever waited or was solved is open again. */
    static List<TicketStatus> reopen(TicketImpl ticket, Instant now) {
        boolean stays = ticket.status() == TicketStatus.NEW || ticket.status() == TicketStatus.OPEN;
        return move(ticket, stays ? ticket.status() : TicketStatus.OPEN, now);
    }

    private static void step(TicketImpl ticket, TicketStatus to, Instant now) {
        switch (to) {
            case OPEN -> ticket.open(now);
            case PENDING -> ticket.waitForCustomer(now);
            case ON_HOLD -> ticket.waitForThirdParty(now);
            case SOLVED -> ticket.solve(now);
            case CLOSED -> ticket.close(now);
            case NEW -> throw new MoveNotAllowed(ticket.status(), to);
        }
    }
}
