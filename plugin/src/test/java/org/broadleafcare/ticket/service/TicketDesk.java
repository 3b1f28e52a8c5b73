package org.broadleafcare.ticket.service;

import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.MovableClock;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.event.LoggedEvent;
import org.broadleafcare.common.file.FileRules;
import org.broadleafcare.common.file.FileStore;
import org.broadleafcare.common.settings.Setting;
import org.broadleafcare.common.settings.SettingScope;
import org.broadleafcare.common.settings.Settings;
import org.broadleafcare.common.transaction.Attempts;
import org.broadleafcare.ticket.NewMessage;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.TicketService;
import org.broadleafcare.ticket.dao.TicketReader;
import org.broadleafcare.ticket.dao.TicketStore;
import org.broadleafcare.ticket.event.TicketEvent;
import org.broadleafcare.ticket.service.file.FileKeeper;
import org.broadleafcare.ticket.service.input.OrderRules;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.Requester;
import org.broadleafcare.ticket.value.TicketItem;
import org.broadleafcare.ticket.value.TicketType;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.transaction.PlatformTransactionManager;

/** The whole ticket feature in memory: one shop order (7, lines 71 and 72, of customer 1), agents Ann and Bob. */
@NullUnmarked
final class TicketDesk {
    static final Actor SHOPPER = Actor.customer(1);
    static final Actor ANN = Actor.agent(11, "ann");
    static final Actor BOB = Actor.agent(12, "bob");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00.123456789Z");
    static final Requester MARIA = new Requester(1L, "Maria Körner", "maria@example.com");

    final InMemoryTickets tickets = new InMemoryTickets();
    final List<EventDraft> log = new CopyOnWriteArrayList<>();
    final List<TicketEvent> heard = new CopyOnWriteArrayList<>();
    final Map<String, Instant> tasks = Collections.synchronizedMap(new LinkedHashMap<>());
    final Map<String, Object> payloads = new LinkedHashMap<>();
    final FileStore files = mock(FileStore.class);
    final FileRules fileRules = mock(FileRules.class);
    final MovableClock clock = new MovableClock(NOW);
    final TicketQueriesImpl queries = new TicketQueriesImpl(tickets, files);
    final TicketService service = service(mock(PlatformTransactionManager.class));

    TicketService service(PlatformTransactionManager transactions) {
        return service(transactions, tickets, tickets);
    }

    TicketService service(PlatformTransactionManager transactions, TicketStore store, TicketReader reader) {
        TicketViews views = new TicketViews(reader);
        TicketChanges changes = changes(store, reader);
        OrderRules rules = new OrderRules(SmallShop.topics(), SmallShop.orders());
        return new TicketServiceImpl(changes, store, views, rules, new Attempts(transactions));
    }

    TicketChanges changes(TicketStore store, TicketReader reader) {
        return new TicketChanges(
                store,
                new TicketViews(reader),
                new MessageKeeper(store, new FileKeeper(files, fileRules), SmallShop.agents()),
                new TicketNews(new ListLog(), () -> List.of(heard::add)),
                new Closing(this::remember, new DefaultSettings()),
                clock);
    }

    EventLog eventLog() {
        return new ListLog();
    }

    static NewTicket wish() {
        return wish("My parcel", "Where is it?", "key-1");
    }

    static NewTicket wish(String subject, String text, String key) {
        return new NewTicket(
                TicketType.ORDER_PROBLEM,
                "where_is_my_order",
                subject,
                text,
                ChannelKind.FORM,
                Locale.GERMANY,
                "de",
                MARIA,
                7L,
                List.of(new TicketItem(71, 1)),
                List.of(),
                key);
    }

    static NewTicket about(Long order, List<TicketItem> items, Requester requester) {
        return new NewTicket(
                TicketType.QUESTION,
                "where_is_my_order",
                "Hello",
                "Text",
                ChannelKind.FORM,
                Locale.ENGLISH,
                null,
                requester,
                order,
                items,
                List.of(),
                null);
    }

    static NewMessage words(String text) {
        return new NewMessage(text, ChannelKind.FORM, List.of(), null);
    }

    static NewMessage words(String text, String key) {
        return new NewMessage(text, ChannelKind.FORM, List.of(), key);
    }

    List<String> logged() {
        return log.stream().map(EventDraft::type).toList();
    }

    private void remember(String handler, String instance, Object payload, Instant at) {
        tasks.put(handler + " " + instance, at);
        payloads.put(handler + " " + instance, payload);
    }

    private static final class DefaultSettings implements Settings {
        @Override
        public <T> T get(Setting<T> setting, SettingScope scope) {
            return setting.defaultValue();
        }

        @Override
        public Optional<Setting<?>> find(String key) {
            return Optional.empty();
        }
    }

    private final class ListLog implements EventLog {
        @Override
        public void append(EventDraft draft) {
            log.add(draft);
        }

        @Override
        public List<LoggedEvent> after(long position, int limit) {
            return List.of();
        }

        @Override
        public List<LoggedEvent> about(Subject subject, int limit) {
            return List.of();
        }

        @Override
        public long head() {
            return 0;
        }
    }
}
