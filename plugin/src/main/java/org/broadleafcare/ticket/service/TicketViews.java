package org.broadleafcare.ticket.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.dao.TicketReader;
import org.broadleafcare.ticket.domain.TicketImpl;
import org.broadleafcare.ticket.value.TicketItem;
import org.jspecify.annotations.Nullable;

/** Makes views of rows: three statements at most, however many tickets. */
final class TicketViews {
    private final TicketReader reader;

    TicketViews(TicketReader reader) {
        this.reader = reader;
    }

    TicketView view(TicketImpl ticket) {
        return views(List.of(ticket)).get(0);
    }

    List<TicketView> views(List<TicketImpl> tickets) {
        Map<Long, List<TicketItem>> items =
                reader.items(tickets.stream().map(TicketImpl::id).toList());
        Map<Long, String> previous = reader.numbers(tickets.stream()
                .map(TicketImpl::previousId)
                .flatMap(Optional::stream)
                .distinct()
                .toList());
        return tickets.stream()
                .map(ticket -> view(
                        ticket,
                        items.getOrDefault(ticket.id(), List.of()),
                        ticket.previousId().map(previous::get).orElse(null)))
                .toList();
    }

    static TicketView view(TicketImpl ticket, List<TicketItem> items, @Nullable String previousNumber) {
        return new TicketView(
                ticket.id(),
                ticket.number(),
                ticket.concern().type(),
                ticket.status(),
                ticket.concern().topic(),
                ticket.concern().subject(),
                ticket.concern().channel(),
                ticket.concern().locale(),
                ticket.concern().country(),
                ticket.handling().queue(),
                ticket.handling().priority(),
                ticket.requester(),
                ticket.concern().orderId(),
                items,
                ticket.handling().assignee(),
                ticket.createdAt(),
                ticket.updatedAt(),
                ticket.solvedAt(),
                ticket.closedAt(),
                previousNumber,
                ticket.version(),
                ticket.handling().rootId(),
                ticket.handling().junkAt(),
                ticket.handling().hasDeliveryTrouble(),
                ticket.handling().accountId(),
                ticket.handling().isVerified(),
                ticket.isForgotten());
    }
}
