package org.broadleafcare.demo.seed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.file.Upload;
import org.broadleafcare.demo.seed.CareSamplePast.Known;
import org.broadleafcare.demo.seed.CareSamplePast.Scene;
import org.broadleafcare.demo.seed.SampleTicket.Guest;
import org.broadleafcare.demo.seed.SampleTicket.Step;
import org.broadleafcare.platform.people.Agent;
import org.broadleafcare.platform.people.Agents;
import org.broadleafcare.platform.people.Shopper;
import org.broadleafcare.ticket.NewMessage;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.TicketService;
import org.broadleafcare.ticket.topic.Topic;
import org.broadleafcare.ticket.topic.Topics;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.Requester;
import org.broadleafcare.ticket.value.TicketItem;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.util.StringUtils;

/** Turns the written conversations into what happened, step by step. */
final class PastTickets {
    private static final int ODD_MINUTES = 47;

    private final TicketService tickets;
    private final Topics topics;
    private final Agents agents;
    private final Map<String, Known> shoppers;
    private final Instant now;
    private final List<SampleTicket> samples = SampleTicket.all();

    PastTickets(ApplicationContext shop, Map<String, Known> shoppers, Instant now) {
        this.tickets = shop.getBean("careTicketService", TicketService.class);
        this.topics = shop.getBean("careTopics", Topics.class);
        this.agents = shop.getBean("careAgents", Agents.class);
        this.shoppers = shoppers;
        this.now = now;
    }

    int count() {
        return samples.size();
    }

    List<Scene> scenes() {
        return samples.stream().flatMap(sample -> scenes(sample).stream()).toList();
    }

    private List<Scene> scenes(SampleTicket sample) {
        // Nobody writes on the full hour.
        Duration odd = Duration.ofMinutes(Math.floorMod(sample.subject().hashCode(), ODD_MINUTES));
        Instant opened = now.minus(Duration.parse(sample.ago())).minus(odd);
        if (opened.plus(sample.length()).isAfter(now)) {
            throw new IllegalStateException("A sample ticket ends in the future: " + sample.subject());
        }
        @Nullable
        Known known = sample.shopper() == null ? null : Objects.requireNonNull(shoppers.get(sample.shopper()));
        Words words = new Words(
                known == null
                        ? null
                        : OrderOfTicket.find(sample, known.orders(), opened).orElse(null));
        Actor asker =
                known == null ? Actor.guest() : Actor.customer(known.shopper().id());
        AtomicLong ticket = new AtomicLong();
        List<Scene> scenes = new ArrayList<>();
        NewTicket wish = known == null
                ? wish(sample, Objects.requireNonNull(sample.guest()), words)
                : wish(sample, known.shopper(), words);
        scenes.add(new Scene(opened, () -> ticket.set(tickets.open(wish, asker).id())));
        Instant at = opened;
        for (Step step : sample.steps()) {
            at = at.plus(Duration.parse(step.after()));
            scenes.add(new Scene(at, () -> ticket.set(go(ticket.get(), step, words, asker))));
        }
        return scenes;
    }

    private NewTicket wish(SampleTicket sample, Shopper shopper, Words words) {
        return wish(
                sample,
                words,
                Objects.requireNonNullElse(shopper.locale(), Locale.ENGLISH),
                new Requester(shopper.id(), shopper.name(), shopper.email()));
    }

    private NewTicket wish(SampleTicket sample, Guest guest, Words words) {
        return wish(
                sample,
                words,
                StringUtils.parseLocaleString(guest.language()),
                new Requester(null, guest.name(), guest.email()));
    }

    private NewTicket wish(SampleTicket sample, Words words, Locale locale, Requester requester) {
        OrderOfTicket about = words.about();
        Topic topic = topics.byCode(sample.topic()).orElseThrow();
        return new NewTicket(
                topic.type(),
                topic.code(),
                words.filledIn(sample.subject()),
                words.filledIn(sample.text()),
                ChannelKind.FORM,
                locale,
                about == null ? null : about.order().country(),
                requester,
                about == null ? null : about.order().id(),
                about == null ? List.of() : List.of(new TicketItem(about.line().id(), 1)),
                files(sample.file()),
                "sample:" + requester.email() + ":" + sample.ago());
    }

    /** Returns the ticket the next step is about: words on a closed one begin another. */
    private long go(long ticket, Step step, Words words, Actor asker) {
        switch (step.by()) {
            case "customer" -> {
                return tickets.answer(ticket, message(step, words), asker).id();
            }
            case "agent" -> tickets.reply(ticket, message(step, words), step.then(), agent(DemoAccounts.AGENT));
            case "lead" -> tickets.reply(ticket, message(step, words), step.then(), agent(DemoAccounts.ADMIN));
            case "note" -> tickets.note(ticket, message(step, words), step.then(), agent(DemoAccounts.AGENT));
            case "open" -> tickets.moveTo(ticket, TicketStatus.OPEN, agent(DemoAccounts.AGENT));
            case "close" -> tickets.moveTo(ticket, TicketStatus.CLOSED, Actor.system());
            default -> throw new IllegalStateException("Nobody is called " + step.by());
        }
        return ticket;
    }

    private Actor agent(String login) {
        Agent agent = agents.assignable().stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow();
        return Actor.agent(agent.id(), agent.login());
    }

    private static NewMessage message(Step step, Words words) {
        return new NewMessage(
                words.filledIn(Objects.requireNonNull(step.text())), ChannelKind.FORM, files(step.file()), null);
    }

    private static List<Upload> files(@Nullable String name) {
        if (name == null) {
            return List.of();
        }
        try (InputStream in = PastTickets.class.getResourceAsStream("/demo-seed/files/" + name)) {
            byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
            return List.of(new Upload(name, bytes.length, () -> new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names the article and the order in what is written. */
    private record Words(@Nullable OrderOfTicket about) {
        String filledIn(String text) {
            return about == null
                    ? text
                    : text.replace("{item}", about.line().name())
                            .replace("{order}", about.order().number());
        }
    }
}
