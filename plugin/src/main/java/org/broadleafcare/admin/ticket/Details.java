package org.broadleafcare.admin.ticket;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadleafcare.admin.ticket.TicketJson.Author;
import org.broadleafcare.admin.ticket.TicketJson.Customer;
import org.broadleafcare.admin.ticket.TicketJson.Detail;
import org.broadleafcare.admin.ticket.TicketJson.Item;
import org.broadleafcare.admin.ticket.TicketJson.Other;
import org.broadleafcare.admin.ticket.TicketJson.TimelineEntry;
import org.broadleafcare.admin.web.Codes;
import org.broadleafcare.admin.web.access.Caller;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.event.LoggedEvent;
import org.broadleafcare.delivery.DeliveryRecords;
import org.broadleafcare.platform.order.ShopOrder;
import org.broadleafcare.platform.order.ShopOrders;
import org.broadleafcare.platform.people.Agent;
import org.broadleafcare.platform.people.Agents;
import org.broadleafcare.platform.people.Shopper;
import org.broadleafcare.platform.people.Shoppers;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.value.Requester;
import org.jspecify.annotations.Nullable;

/** Puts together what an agent sees of one ticket. */
final class Details {
    private static final int TIMELINE = 200;
    private static final int OTHERS = 10;

    private final TicketQueries tickets;
    private final Summaries summaries;
    private final MessagesJson messages;
    private final EventLog log;
    private final ShopOrders orders;
    private final DeliveryRecords deliveries;
    private final Shoppers shoppers;
    private final Agents agents;
    private final HeldJson held;

    Details(
            TicketQueries tickets,
            Summaries summaries,
            MessagesJson messages,
            EventLog log,
            ShopOrders orders,
            DeliveryRecords deliveries,
            Shoppers shoppers,
            Agents agents,
            HeldJson held) {
        this.tickets = tickets;
        this.summaries = summaries;
        this.messages = messages;
        this.log = log;
        this.orders = orders;
        this.deliveries = deliveries;
        this.shoppers = shoppers;
        this.agents = agents;
        this.held = held;
    }

    Detail of(TicketView ticket, Caller caller) {
        Optional<ShopOrder> order = Optional.ofNullable(ticket.orderId()).flatMap(orders::byId);
        return new Detail(
                ticket.id(),
                summaries.of(ticket, caller),
                tickets.allowedMoves(ticket).stream().map(Codes::of).toList(),
                items(ticket, order),
                messages.of(ticket, tickets.conversation(ticket.id(), true), caller),
                timeline(ticket, caller),
                order.map(one -> OrderJson.of(one, deliveries.ofOrder(one.id()), ticket, caller))
                        .orElse(null),
                customer(ticket, caller),
                others(ticket, Masking.of(caller)),
                ticket.previousNumber(),
                held.of(ticket, caller));
    }

    private static List<Item> items(TicketView ticket, Optional<ShopOrder> order) {
        Map<Long, String> names = new HashMap<>();
        order.ifPresent(one -> one.lines().forEach(line -> names.put(line.id(), line.name())));
        return ticket.items().stream()
                .map(item -> new Item(item.orderItemId(), names.getOrDefault(item.orderItemId(), ""), item.quantity()))
                .toList();
    }

    private List<TimelineEntry> timeline(TicketView ticket, Caller caller) {
        Map<Long, String> names = new HashMap<>();
        for (Agent agent : agents.assignable()) {
            names.put(agent.id(), agent.name());
        }
        String requester = Masking.of(caller).name(ticket.requester().name());
        return log.about(Subject.ticket(ticket.id()), TIMELINE).stream()
                .map(event -> entry(event, names, requester))
                .toList();
    }

    private static TimelineEntry entry(LoggedEvent event, Map<Long, String> agentNames, String requester) {
        Actor actor = event.actor();
        String name = actor.isShopper() ? requester : agentName(actor, agentNames);
        return new TimelineEntry(event.type(), event.at(), new Author(Codes.of(actor.kind()), name), event.facts());
    }

    private static @Nullable String agentName(Actor actor, Map<Long, String> names) {
        return actor.id() == null ? null : names.getOrDefault(actor.id(), actor.login());
    }

    private Customer customer(TicketView ticket, Caller caller) {
        Requester requester = ticket.requester();
        Masking masking = Masking.of(caller);
        Long id = requester.customerId();
        Optional<Shopper> shopper = id == null ? Optional.empty() : shoppers.byId(id);
        Locale locale = shopper.map(Shopper::locale).orElse(ticket.locale());
        return new Customer(
                id,
                masking.name(requester.name()),
                masking.email(requester.email()),
                locale.toString(),
                id == null ? 0 : orders.countOf(id),
                tickets.countOf(requester),
                shopper.map(Shopper::since).orElse(null),
                id == null || masking.isOn() ? null : caller.url("/customer/" + id));
    }

    private List<Other> others(TicketView ticket, Masking masking) {
        return tickets.ofSameRequester(ticket, OTHERS).stream()
                .map(other -> new Other(
                        other.number(),
                        masking.text(other.subject(), ticket.requester()),
                        Codes.of(other.status()),
                        other.updatedAt()))
                .toList();
    }
}
