package org.broadleafcare.storefront.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.broadleafcare.platform.order.ShopOrder;
import org.broadleafcare.storefront.entry.StorefrontFeatures;
import org.broadleafcare.storefront.view.HelpFormView;
import org.broadleafcare.storefront.view.HelpFormView.Item;
import org.broadleafcare.storefront.view.HelpFormView.OrderChoice;
import org.broadleafcare.storefront.view.Visitor;
import org.broadleafcare.storefront.view.WriteView;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.topic.Topic;
import org.broadleafcare.ticket.topic.Topics;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jspecify.annotations.Nullable;

/** Makes the page of the help form. */
public final class HelpForms {
    /** More is not offered in a list; who wants to write about more writes so. */
    private static final int MOST_QUANTITY = 50;

    private final Topics topics;
    private final TicketQueries tickets;
    private final TicketWords words;
    private final StorefrontFeatures features;

    public HelpForms(Topics topics, TicketQueries tickets, TicketWords words, StorefrontFeatures features) {
        this.topics = topics;
        this.tickets = tickets;
        this.words = words;
        this.features = features;
    }

    /** A form about an order; nothing the shop knows is asked. */
    public HelpFormView aboutOrder(ShopOrder order, Door door, HelpInput input, WriteView write, Visitor visitor) {
        List<TicketView> running = tickets.aboutOrder(order.id()).stream()
                .filter(ticket -> ticket.requester().email().equalsIgnoreCase(order.email())
                        || (ticket.requester().customerId() != null
                                && ticket.requester().customerId().equals(order.customerId())))
                .filter(ticket -> ticket.status() != TicketStatus.CLOSED)
                .toList();
        return new HelpFormView(
                visitor.text("care.form.title.order"),
                new HelpFormView.Order(order.number(), visitor.dates().day(order.submittedAt()), items(order, input)),
                List.of(),
                topics(input, true, visitor),
                false,
                "",
                "",
                write,
                words.rows(running, door, visitor),
                promise(order.country()));
    }

    /** A form about no order, with the shopper's latest orders to turn to. */
    public HelpFormView aboutNoOrder(
            List<ShopOrder> recent, String path, HelpInput input, WriteView write, Visitor visitor) {
        List<OrderChoice> choices = recent.stream()
                .map(order -> new OrderChoice(
                        order.number(),
                        visitor.dates().day(order.submittedAt()),
                        summary(order),
                        path + "?order=" + URLEncoder.encode(order.number(), StandardCharsets.UTF_8)))
                .toList();
        return new HelpFormView(
                visitor.text("care.form.title"),
                null,
                choices,
                topics(input, false, visitor),
                false,
                "",
                "",
                write,
                List.of(),
                promise(null));
    }

    /** A form for somebody the shop knows nothing about. */
    public HelpFormView fromAnybody(HelpInput input, WriteView write, Visitor visitor) {
        return new HelpFormView(
                visitor.text("care.form.title"),
                null,
                List.of(),
                topics(input, false, visitor),
                true,
                input.name(),
                input.email(),
                write,
                List.of(),
                promise(null));
    }

    private List<HelpFormView.Topic> topics(HelpInput input, boolean hasOrder, Visitor visitor) {
        return topics.active().stream()
                .filter(topic -> hasOrder || !topic.needsOrder())
                .map(topic -> topic(topic, input, visitor))
                .toList();
    }

    private HelpFormView.Topic topic(Topic topic, HelpInput input, Visitor visitor) {
        String hint = "care.topic." + topic.code() + ".hint";
        return new HelpFormView.Topic(
                topic.code(),
                words.label(topic, visitor),
                visitor.texts().has(hint) ? visitor.text(hint) : null,
                topic.code().equals(input.topic()));
    }

    private static List<Item> items(ShopOrder order, HelpInput input) {
        boolean single = order.lines().size() == 1;
        return order.lines().stream()
                .map(line -> {
                    @Nullable Integer chosen = input.items().get(line.id());
                    return new Item(
                            line.id(),
                            line.name(),
                            line.pictureUrl(),
                            chosen != null || (single && input.items().isEmpty()),
                            chosen == null ? line.quantity() : chosen,
                            IntStream.rangeClosed(1, Math.min(line.quantity(), MOST_QUANTITY))
                                    .boxed()
                                    .toList());
                })
                .toList();
    }

    private @Nullable String promise(@Nullable String country) {
        return features.in(country).replyPromise().orElse(null);
    }

    private static String summary(ShopOrder order) {
        List<String> names = order.lines().stream().map(ShopOrder.Line::name).toList();
        return names.size() <= 2
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, 2)) + " +" + (names.size() - 2);
    }
}
