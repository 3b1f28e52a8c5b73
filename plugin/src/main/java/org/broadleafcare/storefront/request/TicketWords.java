package org.broadleafcare.storefront.request;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafcare.platform.order.ShopOrders;
import org.broadleafcare.storefront.view.RequestListView.Row;
import org.broadleafcare.storefront.view.StatusView;
import org.broadleafcare.storefront.view.Visitor;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.topic.Topic;
import org.broadleafcare.ticket.topic.TopicLabels;
import org.broadleafcare.ticket.topic.Topics;
import org.broadleafcare.ticket.value.Direction;
import org.broadleafcare.ticket.value.TicketStatus;

/** Tickets in the shopper's language. */
public final class TicketWords {
    private final Topics topics;
    private final TopicLabels labels;
    private final ShopOrders orders;
    private final TicketQueries queries;

    public TicketWords(Topics topics, TopicLabels labels, ShopOrders orders, TicketQueries queries) {
        this.topics = topics;
        this.labels = labels;
        this.orders = orders;
        this.queries = queries;
    }

    StatusView status(TicketStatus status, boolean answered, Visitor visitor) {
        return StatusView.of(status, answered, visitor.texts());
    }

    public String topic(String code, Visitor visitor) {
        return topics.byCode(code).map(topic -> label(topic, visitor)).orElse(code);
    }

    public String label(Topic topic, Visitor visitor) {
        return labels.of(topic, visitor.locale());
    }

    /** Rows of a list; the orders' numbers are read in one statement. */
    public List<Row> rows(Collection<TicketView> tickets, Door door, Visitor visitor) {
        List<Long> orderIds = tickets.stream()
                .map(TicketView::orderId)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toList());
        Map<Long, String> numbers = orderIds.isEmpty() ? Map.of() : orders.numbers(orderIds);
        Set<Long> answered = answered(tickets);
        return tickets.stream()
                .map(ticket -> new Row(
                        ticket.number(),
                        door.path(ticket.number()),
                        ticket.subject(),
                        topic(ticket.topic(), visitor),
                        status(ticket.status(), answered.contains(ticket.id()), visitor),
                        visitor.dates().moment(ticket.updatedAt()),
                        ticket.orderId() == null ? null : numbers.get(ticket.orderId())))
                .toList();
    }

    /** Those that wait for the customer after a word of ours. */
    private Set<Long> answered(Collection<TicketView> tickets) {
        List<Long> waiting = tickets.stream()
                .filter(ticket -> ticket.status() == TicketStatus.PENDING)
                .map(TicketView::id)
                .toList();
        return waiting.isEmpty()
                ? Set.of()
                : queries.lastMessages(waiting).entrySet().stream()
                        .filter(last -> last.getValue().direction() == Direction.OUT)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }
}
