package org.broadleafcare.ticket.service.input;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadleafcare.common.Actor;
import org.broadleafcare.platform.order.OrderHead;
import org.broadleafcare.platform.order.ShopOrders;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.topic.Topics;
import org.broadleafcare.ticket.value.TicketItem;

/** What the shop must confirm: the topic exists, the order is the writer's own, the items are lines of it. */
public final class OrderRules {
    private final Topics topics;
    private final ShopOrders orders;

    public OrderRules(Topics topics, ShopOrders orders) {
        this.topics = topics;
        this.orders = orders;
    }

    public void check(NewTicket ticket, Actor by) {
        Findings findings = new Findings();
        if (topics.byCode(ticket.topic()).isEmpty()) {
            findings.refuse("topic", "unknown_topic");
        }
        if (ticket.orderId() != null) {
            Optional<OrderHead> order = orders.head(ticket.orderId()).filter(found -> isOwn(found, ticket, by));
            // The same answer for an order that is not there and for somebody else's.
            if (order.isEmpty()) {
                findings.refuse("order", "unknown_order");
            } else {
                checkItems(ticket, order.get(), findings);
            }
        }
        findings.throwIfAny();
    }

    private static boolean isOwn(OrderHead order, NewTicket ticket, Actor by) {
        return switch (by.kind()) {
            case CUSTOMER -> by.id() != null && by.id().equals(order.customerId());
            case GUEST, BOT -> order.email().equalsIgnoreCase(ticket.requester().email());
            case AGENT, SYSTEM, RULE, API -> true;
        };
    }

    private static void checkItems(NewTicket ticket, OrderHead order, Findings findings) {
        Map<Long, OrderHead.Line> lines =
                order.lines().stream().collect(Collectors.toMap(OrderHead.Line::id, Function.identity()));
        Set<Long> seen = new HashSet<>();
        for (TicketItem item : ticket.items()) {
            OrderHead.Line line = lines.get(item.orderItemId());
            if (line == null) {
                findings.refuse("items", "not_in_order");
            } else if (!seen.add(item.orderItemId())) {
                findings.refuse("items", "chosen_twice", line.name());
            } else if (item.quantity() < 1 || item.quantity() > line.quantity()) {
                findings.refuse("items", "quantity_out_of_range", line.name(), line.quantity());
            }
        }
    }
}
