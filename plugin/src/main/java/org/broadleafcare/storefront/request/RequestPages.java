package org.broadleafcare.storefront.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.template.LinkedText;
import org.broadleafcare.common.web.CareUrls;
import org.broadleafcare.platform.order.ShopOrder;
import org.broadleafcare.platform.order.ShopOrders;
import org.broadleafcare.storefront.view.FileSize;
import org.broadleafcare.storefront.view.RequestView;
import org.broadleafcare.storefront.view.RequestView.File;
import org.broadleafcare.storefront.view.RequestView.LiveView;
import org.broadleafcare.storefront.view.RequestView.Message;
import org.broadleafcare.storefront.view.Visitor;
import org.broadleafcare.storefront.view.WriteView;
import org.broadleafcare.ticket.AttachmentView;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.value.Direction;
import org.broadleafcare.ticket.value.TicketItem;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jspecify.annotations.Nullable;

/** Makes the page of one request. */
public final class RequestPages {
    private static final int MOST_EVENTS = 200;

    private final TicketQueries tickets;
    private final EventLog events;
    private final ShopOrders orders;
    private final TicketWords words;
    private final CareUrls urls;

    public RequestPages(TicketQueries tickets, EventLog events, ShopOrders orders, TicketWords words, CareUrls urls) {
        this.tickets = tickets;
        this.events = events;
        this.orders = orders;
        this.words = words;
        this.urls = urls;
    }

    public RequestView page(TicketView ticket, Door door, WriteView answer, @Nullable String sent, Visitor visitor) {
        Optional<ShopOrder> order = Optional.ofNullable(ticket.orderId()).flatMap(orders::byId);
        boolean closed = ticket.status() == TicketStatus.CLOSED;
        boolean settled = closed || ticket.status() == TicketStatus.SOLVED;
        String path = door.path(ticket.number());
        String previous = ticket.previousNumber();
        return new RequestView(
                ticket.number(),
                ticket.subject(),
                words.topic(ticket.topic(), visitor),
                order.map(ShopOrder::number).orElse(null),
                order.map(ShopOrder::number)
                        .filter(number -> door.account())
                        .flatMap(urls::order)
                        .orElse(null),
                order.map(found -> items(ticket, found)).orElse(List.of()),
                door.listPath(),
                previous == null ? null : door.path(previous),
                previous,
                sent,
                live(ticket, door, visitor),
                answer,
                visitor.text(settled ? "care.request.answer.again" : "care.request.answer"),
                settled ? null : path + "/solved",
                path + "/updates");
    }

    /** The part that may change while somebody looks at it. */
    public LiveView live(TicketView ticket, Door door, Visitor visitor) {
        List<MessageView> conversation = tickets.conversation(ticket.id(), false);
        List<Message> messages = conversation.stream()
                .map(each -> message(each, ticket, door, visitor))
                .toList();
        return new LiveView(
                stamp(ticket, conversation),
                words.status(ticket.status(), lastWordIsOurs(conversation), visitor),
                messages,
                new Timeline(visitor).steps(events.about(Subject.ticket(ticket.id()), MOST_EVENTS)));
    }

    private static boolean lastWordIsOurs(List<MessageView> conversation) {
        return !conversation.isEmpty()
                && conversation.get(conversation.size() - 1).direction() == Direction.OUT;
    }

    /** Differs whenever the live part does. */
    public String stamp(TicketView ticket) {
        return stamp(ticket, tickets.conversation(ticket.id(), false));
    }

    private static String stamp(TicketView ticket, List<MessageView> conversation) {
        long last = conversation.isEmpty()
                ? 0
                : conversation.get(conversation.size() - 1).id();
        return ticket.version() + "-" + conversation.size() + "-" + last;
    }

    private static Message message(MessageView message, TicketView ticket, Door door, Visitor visitor) {
        boolean mine = message.direction() == Direction.IN;
        return new Message(
                message.id(),
                mine ? visitor.text("care.request.you") : author(message, visitor),
                mine,
                visitor.dates().moment(message.at()),
                message.locale().toLanguageTag(),
                LinkedText.html(message.text()),
                message.attachments().stream()
                        .map(file -> file(file, ticket, door, visitor))
                        .toList());
    }

    private static String author(MessageView message, Visitor visitor) {
        boolean named = message.author().kind() == Actor.Kind.AGENT
                && !message.authorName().isBlank();
        return named ? visitor.text("care.request.agent", message.authorName()) : visitor.text("care.request.team");
    }

    private static File file(AttachmentView file, TicketView ticket, Door door, Visitor visitor) {
        return new File(
                file.fileName(),
                door.path(ticket.number()) + "/files/" + file.id(),
                FileSize.of(file.size(), visitor),
                file.isPicture());
    }

    private static List<String> items(TicketView ticket, ShopOrder order) {
        Map<Long, ShopOrder.Line> lines =
                order.lines().stream().collect(Collectors.toMap(ShopOrder.Line::id, Function.identity()));
        return ticket.items().stream()
                .filter(item -> lines.containsKey(item.orderItemId()))
                .map(item -> line(item, lines))
                .toList();
    }

    private static String line(TicketItem item, Map<Long, ShopOrder.Line> lines) {
        ShopOrder.Line line = lines.get(item.orderItemId());
        return item.quantity() + " × " + (line == null ? "" : line.name());
    }
}
