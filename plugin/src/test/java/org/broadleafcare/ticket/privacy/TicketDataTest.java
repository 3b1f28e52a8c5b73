package org.broadleafcare.ticket.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.file.FileStore;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.privacy.spi.Person;
import org.broadleafcare.privacy.spi.PersonalDataHolder;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.dao.JpaTicketStore;
import org.broadleafcare.ticket.dao.PersonalTickets;
import org.broadleafcare.ticket.dao.TicketDatabase;
import org.broadleafcare.ticket.domain.AttachmentImpl;
import org.broadleafcare.ticket.domain.Concern;
import org.broadleafcare.ticket.domain.TicketImpl;
import org.broadleafcare.ticket.domain.TicketItemImpl;
import org.broadleafcare.ticket.domain.TicketMessageImpl;
import org.broadleafcare.ticket.domain.TicketMessageImpl.Words;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.Direction;
import org.broadleafcare.ticket.value.Requester;
import org.broadleafcare.ticket.value.TicketItem;
import org.broadleafcare.ticket.value.TicketType;
import org.broadleafcare.ticket.value.Visibility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NullUnmarked
class TicketDataTest {
    private static final TicketDatabase DATABASE = new TicketDatabase("privacy");
    private static final Person MARIA = new Person(1L, "maria@example.com");
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final FileStore files = mock(FileStore.class);
    private final TicketData data =
            new TicketData(DATABASE.dao(new PersonalTickets()), files, keys(), Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void threeTickets() {
        List.of("CARE_ATTACHMENT", "CARE_TICKET_MESSAGE", "CARE_TICKET_ITEM", "CARE_TICKET")
                .forEach(table -> DATABASE.jdbc().update("delete from " + table));
        DATABASE.inTransaction(() -> {
            open("By Maria Körner", new Requester(1L, "Maria Körner", "maria@old.example"), Actor.customer(1));
            open("As guest Maria", new Requester(null, "Maria", "maria@example.com"), Actor.guest());
            return open("By Bob", new Requester(2L, "Bob", "bob@example.com"), Actor.customer(1));
        });
    }

    @Test
    void handsOutEverythingOfThePersonAndNothingOfOthers() {
        List<Map<String, Object>> rows = DATABASE.inTransaction(() -> data.export(MARIA));

        assertThat(rows)
                .filteredOn(row -> row.get(PersonalDataHolder.KIND).equals("tickets"))
                .hasSize(2);
        assertThat(rows)
                .filteredOn(row -> row.get(PersonalDataHolder.KIND).equals("messages"))
                .hasSize(5);
        assertThat(rows)
                .filteredOn(row -> row.containsKey(PersonalDataHolder.FILE))
                .hasSize(3);
        assertThat(rows.toString())
                .contains("maria@old.example", "Secret of By Maria")
                .doesNotContain("bob@example.com");
    }

    @Test
    void leavesNoTraceOfThePerson() throws Exception {
        Map<String, Integer> counts = DATABASE.inTransaction(() -> data.erase(MARIA));

        assertThat(counts)
                .containsEntry("tickets", 2)
                .containsEntry("messages", 5)
                .containsEntry("files", 3);
        assertThat(everything()).doesNotContainIgnoringCase("maria").doesNotContain("letter.pdf");
        assertThat(everything()).contains("Bob", "bob@example.com");
        verify(files).delete("key of By Maria Körner");
        verify(files).delete("key of As guest Maria");
        assertThat(DATABASE.jdbc()
                        .queryForObject(
                                "select count(*) from CARE_TICKET where CUSTOMER_ID = 1 or (CUSTOMER_ID is null and ORDER_ID is not null)",
                                Integer.class))
                .isZero();
        assertThat(DATABASE.inTransaction(() -> data.export(MARIA))).isEmpty();
    }

    @Test
    void keepsFilesWhenTheErasureRollsBack() throws Exception {
        try {
            DATABASE.inTransaction(() -> {
                data.erase(MARIA);
                throw new IllegalStateException("no");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("no");
        }

        verify(files, never()).delete(any());
        assertThat(everything()).contains("Maria Körner");
    }

    private static String everything() {
        StringBuilder all = new StringBuilder();
        for (String table : List.of("CARE_TICKET", "CARE_TICKET_MESSAGE", "CARE_ATTACHMENT")) {
            all.append(DATABASE.jdbc().queryForList("select * from " + table));
        }
        return all.toString();
    }

    private static TicketImpl open(String subject, Requester requester, Actor by) {
        JpaTicketStore store = DATABASE.dao(new JpaTicketStore());
        NewTicket wish = new NewTicket(
                TicketType.QUESTION,
                "first",
                subject,
                "",
                ChannelKind.FORM,
                Locale.ENGLISH,
                null,
                requester,
                7L,
                List.of(new TicketItem(71, 1)),
                List.of(),
                null);
        TicketImpl ticket = new TicketImpl(new Concern(wish), requester, subject, NOW);
        store.add(ticket);
        store.add(new TicketItemImpl(ticket.id(), new TicketItem(71, 1)));
        TicketMessageImpl first = message(store, ticket, Direction.IN, by, requester.name(), "Secret of " + subject);
        message(store, ticket, Direction.OUT, Actor.agent(11, "ann"), "Ann", "Dear " + requester.name());
        store.add(new AttachmentImpl(
                first,
                new AttachmentImpl.StoredFile("letter.pdf", "application/pdf", 3, "0", "key of " + subject),
                NOW));
        return ticket;
    }

    private static TicketMessageImpl message(
            JpaTicketStore store, TicketImpl ticket, Direction direction, Actor by, String name, String text) {
        TicketMessageImpl message = new TicketMessageImpl(
                ticket, new Words(direction, Visibility.PUBLIC, by, name, ChannelKind.FORM, text, text), NOW);
        store.add(message);
        return message;
    }

    private static Messages keys() {
        Messages messages = mock(Messages.class);
        when(messages.text(any(), any(), any(Object[].class))).thenAnswer(call -> call.getArgument(1));
        return messages;
    }
}
