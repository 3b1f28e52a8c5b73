package org.broadleafcare.admin.ticket;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.broadleafcare.admin.ticket.TicketJson.AgentRef;
import org.broadleafcare.admin.ticket.TicketJson.Last;
import org.broadleafcare.admin.ticket.TicketJson.Person;
import org.broadleafcare.admin.ticket.TicketJson.Summary;
import org.broadleafcare.admin.web.Codes;
import org.broadleafcare.admin.web.access.Caller;
import org.broadleafcare.desk.HeldReplies;
import org.broadleafcare.platform.order.ShopOrders;
import org.broadleafcare.platform.people.Agent;
import org.broadleafcare.platform.people.Agents;
import org.broadleafcare.ticket.LastMessage;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.topic.TopicLabels;
import org.broadleafcare.ticket.topic.Topics;
import org.broadleafcare.ticket.value.Assignee;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jspecify.annotations.Nullable;

/** Makes summaries of tickets with as many statements for fifty as for one. */
final class Summaries {
    private final TicketQueries tickets;
    private final ShopOrders orders;
    private final Agents agents;
    private final Topics topics;
    private final TopicLabels labels;
    private final HeldReplies replies;

    Summaries(
            TicketQueries tickets,
            ShopOrders orders,
            Agents agents,
            Topics topics,
            TopicLabels labels,
            HeldReplies replies) {
        this.tickets = tickets;
        this.orders = orders;
        this.agents = agents;
        this.topics = topics;
        this.labels = labels;
        this.replies = replies;
    }

    Summary of(TicketView ticket, Caller caller) {
        return of(List.of(ticket), caller).get(0);
    }

    List<Summary> of(List<TicketView> views, Caller caller) {
        List<Long> ids = views.stream().map(TicketView::id).toList();
        Map<Long, LastMessage> last = tickets.lastMessages(ids);
        Map<Long, TicketStatus> wished = replies.wishedStatuses(ids);
        Map<Long, String> orderNumbers = orderNumbers(views);
        Map<Long, String> names = agentNames(views);
        Map<String, String> topicLabels = labels(views, caller.locale());
        Masking masking = Masking.of(caller);
        return views.stream()
                .map(ticket -> new Summary(
                        ticket.number(),
                        masking.text(ticket.subject(), ticket.requester()),
                        Codes.of(ticket.status()),
                        Codes.of(ticket.type()),
                        ticket.topic(),
                        topicLabels.getOrDefault(ticket.topic(), ticket.topic()),
                        Codes.of(ticket.channel()),
                        new Person(
                                masking.name(ticket.requester().name()),
                                masking.email(ticket.requester().email())),
                        ticket.orderId() == null ? null : orderNumbers.get(ticket.orderId()),
                        assignee(ticket.assignee(), names),
                        ticket.createdAt(),
                        ticket.updatedAt(),
                        last(last.get(ticket.id()), ticket, masking),
                        ticket.locale().toString(),
                        ticket.queue(),
                        Codes.of(ticket.priority()),
                        ticket.version(),
                        wished.containsKey(ticket.id()) ? Codes.of(wished.get(ticket.id())) : null,
                        ticket.deliveryTrouble(),
                        ticket.isJunk()))
                .toList();
    }

    private Map<Long, String> orderNumbers(List<TicketView> views) {
        Collection<Long> ids = views.stream()
                .map(TicketView::orderId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : orders.numbers(ids);
    }

    private Map<Long, String> agentNames(List<TicketView> views) {
        Map<Long, String> names = new HashMap<>();
        if (views.stream().anyMatch(ticket -> ticket.assignee() != null)) {
            for (Agent agent : agents.assignable()) {
                names.put(agent.id(), agent.name());
            }
        }
        return names;
    }

    /** Tickets keep the code of a topic that was switched off; one statement for all that are offered. */
    private Map<String, String> labels(List<TicketView> views, Locale locale) {
        Map<String, String> known = new HashMap<>();
        if (!views.isEmpty()) {
            topics.active().forEach(topic -> known.put(topic.code(), labels.of(topic, locale)));
        }
        for (TicketView view : views) {
            known.computeIfAbsent(
                    view.topic(),
                    code -> topics.byCode(code)
                            .map(topic -> labels.of(topic, locale))
                            .orElse(code));
        }
        return known;
    }

    private static @Nullable AgentRef assignee(@Nullable Assignee assignee, Map<Long, String> names) {
        if (assignee == null) {
            return null;
        }
        String name = names.getOrDefault(assignee.agentId(), assignee.login());
        return new AgentRef(assignee.agentId(), assignee.login(), name);
    }

    private static @Nullable Last last(@Nullable LastMessage message, TicketView ticket, Masking masking) {
        return message == null
                ? null
                : new Last(
                        masking.text(message.excerpt(), ticket.requester()),
                        Codes.of(message.direction()),
                        message.at());
    }
}
