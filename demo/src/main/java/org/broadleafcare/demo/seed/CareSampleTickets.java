package org.broadleafcare.demo.seed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.broadleafcare.common.Actor;
import org.broadleafcare.platform.Agent;
import org.broadleafcare.platform.Agents;
import org.broadleafcare.platform.ShopOrder;
import org.broadleafcare.platform.ShopOrders;
import org.broadleafcare.platform.Shopper;
import org.broadleafcare.platform.Shoppers;
import org.broadleafcare.ticket.ChannelKind;
import org.broadleafcare.ticket.NewMessage;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.Requester;
import org.broadleafcare.ticket.TicketFilter;
import org.broadleafcare.ticket.TicketItem;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketService;
import org.broadleafcare.ticket.TicketStatus;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.Topic;
import org.broadleafcare.ticket.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A dozen tickets in four languages and every status, written through Care's own service as shoppers and agents do. */
public final class CareSampleTickets {
    private static final TicketFilter ALL = new TicketFilter(Set.of(), null, false, null);

    private final TicketService tickets;
    private final TicketQueries queries;
    private final Topics topics;
    private final ShopOrders orders;
    private final Shoppers shoppers;
    private final Agents agents;

    public CareSampleTickets(ApplicationContext shop) {
        this.tickets = shop.getBean("careTicketService", TicketService.class);
        this.queries = shop.getBean("careTicketQueries", TicketQueries.class);
        this.topics = shop.getBean("careTopics", Topics.class);
        this.orders = shop.getBean("careShopOrders", ShopOrders.class);
        this.shoppers = shop.getBean("careShoppers", Shoppers.class);
        this.agents = shop.getBean("careAgents", Agents.class);
    }

    /** @param order place among the shopper's orders, newest first */
    record Sample(String shopper, int order, String topic, String subject, String text, List<Step> steps) {}

    record Step(String by, @Nullable String text, @Nullable TicketStatus then) {}

    /** Does nothing in a shop that has tickets already; returns how many were opened. */
    public int fillIfEmpty() {
        if (queries.count(ALL, 1) > 0) {
            return 0;
        }
        List<Sample> samples = samples();
        samples.forEach(this::open);
        return samples.size();
    }

    private void open(Sample sample) {
        Shopper shopper = shoppers.byEmail(sample.shopper()).orElseThrow();
        List<ShopOrder> placed = orders.ofCustomer(shopper.id(), 10);
        ShopOrder order = placed.get(Math.min(sample.order(), placed.size() - 1));
        Topic topic = topics.byCode(sample.topic()).orElseThrow();
        Locale locale = Objects.requireNonNullElse(shopper.locale(), Locale.ENGLISH);
        NewTicket wish = new NewTicket(
                topic.type(),
                topic.code(),
                sample.subject(),
                sample.text(),
                ChannelKind.FORM,
                locale,
                order.country(),
                new Requester(shopper.id(), shopper.name(), shopper.email()),
                order.id(),
                List.of(new TicketItem(order.lines().get(0).id(), 1)),
                List.of(),
                "sample:" + sample.shopper() + ":" + sample.topic());
        TicketView ticket = tickets.open(wish, Actor.customer(shopper.id()));
        sample.steps().forEach(step -> go(ticket, step, Actor.customer(shopper.id())));
    }

    private void go(TicketView ticket, Step step, Actor shopper) {
        switch (step.by()) {
            case "customer" -> tickets.answer(ticket.id(), words(step), shopper);
            case "agent" -> tickets.reply(ticket.id(), words(step), step.then(), agent());
            case "note" -> tickets.note(ticket.id(), words(step), agent());
            case "close" -> tickets.moveTo(ticket.id(), TicketStatus.CLOSED, agent());
            default -> throw new IllegalStateException("Nobody is called " + step.by());
        }
    }

    private Actor agent() {
        Agent agent = agents.assignable().stream()
                .filter(one -> one.login().equals(DemoAccounts.AGENT))
                .findFirst()
                .orElseThrow();
        return Actor.agent(agent.id(), agent.login());
    }

    private static NewMessage words(Step step) {
        return new NewMessage(Objects.requireNonNull(step.text()), ChannelKind.FORM, List.of(), null);
    }

    private static List<Sample> samples() {
        try (InputStream file = CareSampleTickets.class.getResourceAsStream("/demo-seed/tickets.json")) {
            return List.of(new ObjectMapper().readValue(file, Sample[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
