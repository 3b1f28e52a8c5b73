package org.broadleafcare.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafcare.ticket.service.TicketDesk.ANN;
import static org.broadleafcare.ticket.service.TicketDesk.BOB;
import static org.broadleafcare.ticket.service.TicketDesk.MARIA;
import static org.broadleafcare.ticket.service.TicketDesk.SHOPPER;
import static org.broadleafcare.ticket.service.TicketDesk.wish;
import static org.broadleafcare.ticket.service.TicketDesk.words;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.broadleafcare.common.AtOnce;
import org.broadleafcare.common.file.FileStore;
import org.broadleafcare.ticket.LastMessage;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.TicketFilter;
import org.broadleafcare.ticket.TicketPage;
import org.broadleafcare.ticket.TicketService;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.dao.JpaTicketReader;
import org.broadleafcare.ticket.dao.JpaTicketStore;
import org.broadleafcare.ticket.dao.TicketDatabase;
import org.broadleafcare.ticket.value.Assignee;
import org.broadleafcare.ticket.value.Direction;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NullUnmarked
class TicketsInDatabaseTest {
    private static final TicketDatabase DATABASE = new TicketDatabase("tickets");
    private static final TicketFilter ALL = new TicketFilter(Set.of(), null, false, null);

    private final TicketDesk desk = new TicketDesk();
    private final JpaTicketReader reader = DATABASE.dao(new JpaTicketReader());
    private final TicketQueriesImpl queries = new TicketQueriesImpl(reader, mock(FileStore.class));
    private final TicketService service =
            desk.service(DATABASE.transactions(), DATABASE.dao(new JpaTicketStore()), reader);

    @BeforeEach
    void emptyTables() {
        List.of("CARE_ATTACHMENT", "CARE_TICKET_MESSAGE", "CARE_TICKET_ITEM", "CARE_TICKET")
                .forEach(table -> DATABASE.jdbc().update("delete from " + table));
    }

    @Test
    void readsWhatWasWritten() {
        TicketView opened = service.open(wish("Größe 😀", "Zeile 1\nمرحبا", "k"), SHOPPER);

        assertThat(queries.byNumber("#" + opened.number())).contains(opened);
        assertThat(queries.conversation(opened.id(), false))
                .extracting(MessageView::text)
                .containsExactly("Zeile 1\nمرحبا");
        assertThat(DATABASE.jdbc().queryForObject("select BODY_TEXT from CARE_TICKET_MESSAGE", String.class))
                .isEqualTo("Zeile 1\nمرحبا");
    }

    @Test
    void opensATicketWithFewStatements() {
        service.open(wish("Warm", "up", null), SHOPPER);

        // Submission key, ticket, item, message; topics and orders are fakes here.
        assertThat(DATABASE.statements(() -> service.open(wish("Hello", "Text", "once"), SHOPPER)))
                .isEqualTo(4);
    }

    @Test
    void pagesByKeysetWithoutGapsOrDoubles() {
        List<Long> opened = new ArrayList<>();
        for (int ticket = 0; ticket < 25; ticket++) {
            if (ticket % 5 == 0) {
                desk.clock.advance(Duration.ofSeconds(1));
            }
            opened.add(service.open(wish("T" + ticket, "Text", null), SHOPPER).id());
        }

        List<Long> seen = new ArrayList<>();
        String cursor = null;
        do {
            TicketPage page = queries.page(ALL, cursor, 7);
            page.tickets().forEach(ticket -> seen.add(ticket.id()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(opened).doesNotHaveDuplicates();
    }

    @Test
    void listsCostTheSameForOneAndForMany() {
        service.open(wish("One", "Text", null), SHOPPER);
        long one = DATABASE.statements(() -> list(50));
        IntStream.range(0, 30).forEach(ticket -> service.open(wish("T", "Text", null), SHOPPER));

        assertThat(DATABASE.statements(() -> list(50))).isEqualTo(one).isEqualTo(3);
    }

    private void list(int limit) {
        TicketPage page = queries.page(ALL, null, limit);
        queries.lastMessages(page.tickets().stream().map(TicketView::id).toList());
    }

    @Test
    void filtersByStatusAssigneeAndQueue() {
        TicketView open = service.open(wish("A", "Text", null), SHOPPER);
        service.moveTo(open.id(), TicketStatus.OPEN, ANN);
        TicketView mine = service.open(wish("B", "Text", null), SHOPPER);
        service.assign(mine.id(), new Assignee(11, "ann"), BOB);

        assertThat(ids(new TicketFilter(Set.of(TicketStatus.OPEN), null, false, null)))
                .containsExactly(open.id());
        assertThat(ids(new TicketFilter(Set.of(), 11L, false, null))).containsExactly(mine.id());
        assertThat(ids(new TicketFilter(Set.of(), null, true, "support"))).containsExactly(open.id());
        assertThat(ids(new TicketFilter(Set.of(), null, false, "other"))).isEmpty();
        assertThat(queries.count(ALL, 1)).isEqualTo(1);
        assertThat(queries.count(ALL, 1000)).isEqualTo(2);
    }

    @Test
    void findsWhatBelongsToAShopperAndToAnOrder() {
        TicketView one = service.open(wish("A", "Text", null), SHOPPER);
        TicketView two = service.open(wish("B", "Text", null), SHOPPER);

        assertThat(queries.ofCustomer(1, null, 10).tickets()).hasSize(2);
        assertThat(queries.ofCustomer(2, null, 10).tickets()).isEmpty();
        assertThat(queries.aboutOrder(7)).extracting(TicketView::id).containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(queries.ofSameRequester(one, 5)).extracting(TicketView::id).containsExactly(two.id());
        assertThat(queries.countOf(MARIA)).isEqualTo(2);
    }

    @Test
    void showsTheLastMessageCutInTheDatabase() {
        TicketView ticket = service.open(wish("A", "Question", null), SHOPPER);
        service.reply(ticket.id(), words("a".repeat(139) + "😀😀"), ANN);

        Map<Long, LastMessage> last = queries.lastMessages(List.of(ticket.id()));

        assertThat(last.get(ticket.id()).excerpt()).startsWith("aaa").hasSizeLessThanOrEqualTo(141);
    }

    @Test
    void showsTheQuestionAsLastMessageWhileOnlyANoteFollowed() {
        TicketView ticket = service.open(wish("A", "Question", null), SHOPPER);
        service.note(ticket.id(), words("Ask the warehouse"), ANN);

        LastMessage last = queries.lastMessages(List.of(ticket.id())).get(ticket.id());

        assertThat(last.excerpt()).isEqualTo("Question");
        assertThat(last.direction()).isEqualTo(Direction.IN);
    }

    @Test
    void keepsInternalNotesFromShoppers() {
        TicketView ticket = service.open(wish("A", "Question", null), SHOPPER);
        service.note(ticket.id(), words("Secret"), ANN);

        assertThat(queries.conversation(ticket.id(), false)).hasSize(1);
        assertThat(queries.conversation(ticket.id(), true)).hasSize(2);
    }

    @Test
    void followUpsKnowTheirPredecessor() {
        TicketView ticket = service.open(wish("A", "Question", null), SHOPPER);
        service.moveTo(ticket.id(), TicketStatus.SOLVED, ANN);
        service.moveTo(ticket.id(), TicketStatus.CLOSED, ANN);

        TicketView next = service.answer(ticket.id(), words("Again", "again"), SHOPPER);

        assertThat(queries.byId(next.id()).orElseThrow().previousNumber()).isEqualTo(ticket.number());
        assertThat(next.items()).isEqualTo(ticket.items());
    }

    @Test
    void simultaneousSubmissionsWithOneKeyMakeOneTicket() throws Exception {
        List<TicketView> views = AtOnce.run(6, () -> service.open(wish("Double", "Click", "one-key"), SHOPPER));

        assertThat(views.stream().map(TicketView::id).distinct()).hasSize(1);
        assertThat(DATABASE.jdbc().queryForObject("select count(*) from CARE_TICKET", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void simultaneousAnswersAreAllKept() throws Exception {
        TicketView ticket = service.open(wish("A", "Question", null), SHOPPER);

        AtOnce.run(4, () -> service.answer(ticket.id(), words("Answer"), SHOPPER));

        assertThat(queries.conversation(ticket.id(), false)).hasSize(5);
        assertThat(queries.byId(ticket.id()).orElseThrow().version()).isEqualTo(4);
    }

    private List<Long> ids(TicketFilter filter) {
        return queries.page(filter, null, 50).tickets().stream()
                .map(TicketView::id)
                .toList();
    }
}
