package org.broadleafcare.demo.seed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.broadleafcare.common.Actor;
import org.broadleafcare.platform.order.ShopOrder;
import org.broadleafcare.platform.order.ShopOrders;
import org.broadleafcare.platform.people.Agent;
import org.broadleafcare.platform.people.Agents;
import org.broadleafcare.platform.people.Shopper;
import org.broadleafcare.platform.people.Shoppers;
import org.broadleafcare.ticket.NewMessage;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.TicketFilter;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketService;
import org.broadleafcare.ticket.topic.Topic;
import org.broadleafcare.ticket.topic.Topics;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.Requester;
import org.broadleafcare.ticket.value.TicketItem;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * A dozen tickets of the last week, in four languages and every status, written through Care's own service as shoppers and
 * agents do, each step at its time.
 */
public final class CareSampleTickets {
    private static final TicketFilter ALL = new TicketFilter(Set.of(), null, false, null);

    private final TicketService tickets;
    private final TicketQueries queries;
    private final Topics topics;
    private final ShopOrders orders;
    private final Shoppers shoppers;
    private final Agents agents;
    private final SampleClock clock;

    public CareSampleTickets(ApplicationContext shop) {
        this.tickets = shop.getBean("careTicketService", TicketService.class);
        this.queries = shop.getBean("careTicketQueries", TicketQueries.class);
        this.topics = shop.getBean("careTopics", Topics.class);
        this.orders = shop.getBean("careShopOrders", ShopOrders.class);
        this.shoppers = shop.getBean("careShoppers", Shoppers.class);
        this.agents = shop.getBean("careAgents", Agents.class);
        this.clock = shop.getBean("careSystemClock", SampleClock.class);
    }

    /**
     * @param order place among the shopper's orders, newest first
     * @param ago how long ago it was opened, as ISO 8601 says it: {@code P1DT6H}
     */
    record Sample(String shopper, int order, String ago, String topic, String subject, String text, List<Step> steps) {}

    /** @param after how long after the step before, in the same way */
    record Step(
            String after,
            String by,
            @Nullable String text,
            @Nullable TicketStatus then) {}

    private record Scene(Instant at, Runnable work) {}

    /** Does nothing in a shop that has tickets already; returns how many were opened. */
    public int fillIfEmpty() {
        if (queries.count(ALL, 1) > 0) {
            return 0;
        }
        Instant now = clock.instant();
        List<Sample> samples = samples();
        // Across all tickets in the order of time, as the event log would have seen it.
        samples.stream()
                .flatMap(sample -> scenes(sample, now).stream())
                .sorted(Comparator.comparing(Scene::at))
                .forEach(scene -> clock.at(scene.at(), scene.work()));
        return samples.size();
    }

    private List<Scene> scenes(Sample sample, Instant now) {
        Shopper shopper = shoppers.byEmail(sample.shopper()).orElseThrow();
        AtomicLong ticket = new AtomicLong();
        Instant at = now.minus(Duration.parse(sample.ago()));
        List<Scene> scenes = new ArrayList<>();
        scenes.add(new Scene(at, () -> ticket.set(open(sample, shopper))));
        for (Step step : sample.steps()) {
            at = at.plus(Duration.parse(step.after()));
            scenes.add(new Scene(at, () -> go(ticket.get(), step, Actor.customer(shopper.id()))));
        }
        return scenes;
    }

    private long open(Sample sample, Shopper shopper) {
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
        return tickets.open(wish, Actor.customer(shopper.id())).id();
    }

    private void go(long ticket, Step step, Actor shopper) {
        switch (step.by()) {
            case "customer" -> tickets.answer(ticket, words(step), shopper);
            case "agent" -> tickets.reply(ticket, words(step), step.then(), agent());
            case "note" -> tickets.note(ticket, words(step), agent());
            case "close" -> tickets.moveTo(ticket, TicketStatus.CLOSED, agent());
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
