package org.broadleafcare.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadleafcare.ticket.service.TicketDesk.ANN;
import static org.broadleafcare.ticket.service.TicketDesk.BOB;
import static org.broadleafcare.ticket.service.TicketDesk.SHOPPER;
import static org.broadleafcare.ticket.service.TicketDesk.wish;
import static org.broadleafcare.ticket.service.TicketDesk.words;
import static org.broadleafcare.ticket.value.TicketStatus.CLOSED;
import static org.broadleafcare.ticket.value.TicketStatus.NEW;
import static org.broadleafcare.ticket.value.TicketStatus.ON_HOLD;
import static org.broadleafcare.ticket.value.TicketStatus.OPEN;
import static org.broadleafcare.ticket.value.TicketStatus.PENDING;
import static org.broadleafcare.ticket.value.TicketStatus.SOLVED;

import java.util.Map;
import org.broadleafcare.common.MoveNotAllowed;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.event.TicketEvent.MessageAdded;
import org.broadleafcare.ticket.event.TicketEvent.StatusChanged;
import org.broadleafcare.ticket.event.TicketEvent.TicketOpened;
import org.broadleafcare.ticket.refusal.TicketChanged;
import org.broadleafcare.ticket.refusal.TicketNotFound;
import org.broadleafcare.ticket.value.Assignee;
import org.broadleafcare.ticket.value.Direction;
import org.broadleafcare.ticket.value.TicketItem;
import org.broadleafcare.ticket.value.TicketStatus;
import org.broadleafcare.ticket.value.Visibility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NullUnmarked
class TicketServiceTest {
    private final TicketDesk desk = new TicketDesk();

    @Test
    void opensATicketWithItsFirstMessage() {
        TicketView ticket = desk.service.open(wish(), SHOPPER);

        assertThat(ticket.status()).isEqualTo(NEW);
        assertThat(ticket.number()).isEqualTo("100016");
        assertThat(ticket.country()).isEqualTo("DE");
        assertThat(ticket.items()).containsExactly(new TicketItem(71, 1));
        assertThat(desk.queries.conversation(ticket.id(), false))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.text()).isEqualTo("Where is it?");
                    assertThat(message.direction()).isEqualTo(Direction.IN);
                    assertThat(message.authorName()).isEqualTo("Maria Körner");
                });
        assertThat(desk.logged()).containsExactly("ticket.created");
        assertThat(desk.heard).hasSize(1).first().isInstanceOf(TicketOpened.class);
    }

    @Test
    void keepsNoPersonalTextInTheLog() {
        desk.service.open(wish("About Maria Körner", "maria@example.com asks", "k"), SHOPPER);

        assertThat(desk.log.toString())
                .doesNotContain("Maria")
                .doesNotContain("maria@")
                .doesNotContain("asks");
    }

    @Test
    void replyingTakesTheTicketAndWaitsForTheCustomer() {
        TicketView ticket = desk.service.open(wish(), SHOPPER);

        MessageView reply = desk.service.reply(ticket.id(), words("On its way"), ANN);

        TicketView after = read(ticket);
        assertThat(after.status()).isEqualTo(PENDING);
        assertThat(after.assignee()).isEqualTo(new Assignee(11, "ann"));
        assertThat(reply.authorName()).isEqualTo("Ann Agent");
        assertThat(reply.direction()).isEqualTo(Direction.OUT);
        assertThat(desk.logged())
                .containsExactly("ticket.created", "ticket.message_added", "ticket.assigned", "ticket.status_changed");
    }

    @Test
    void replyingLeavesTheAssigneeAlone() {
        TicketView ticket = desk.service.open(wish(), SHOPPER);
        desk.service.assign(ticket.id(), new Assignee(12, "bob"), ANN);

        desk.service.reply(ticket.id(), words("Hello"), ANN);

        assertThat(read(ticket).assignee()).isEqualTo(new Assignee(12, "bob"));
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "PENDING", "ON_HOLD", "SOLVED"})
    void replyingMovesWhereTheAgentWants(TicketStatus then) {
        TicketView ticket = desk.service.open(wish(), SHOPPER);

        desk.service.reply(ticket.id(), words("Hello"), then, ANN);

        assertThat(read(ticket).status()).isEqualTo(then);
    }

    @Test
    void replyingToASolvedTicketLeavesItSolvedUnlessToldOtherwise() {
        TicketView ticket = solved();

        desk.service.reply(ticket.id(), words("One more thing"), ANN);
        assertThat(read(ticket).status()).isEqualTo(SOLVED);

        desk.service.reply(ticket.id(), words("Please confirm"), PENDING, ANN);
        assertThat(read(ticket).status()).isEqualTo(PENDING);
        assertThat(desk.log.get(desk.log.size() - 2).facts()).isEqualTo(Map.of("from", "solved", "to", "open"));
        assertThat(desk.log.get(desk.log.size() - 1).facts()).isEqualTo(Map.of("from", "open", "to", "pending"));
    }

    @Test
    void notesStayInTheTeamAndChangeNothingElse() {
        TicketView ticket = desk.service.open(wish(), SHOPPER);

        MessageView note = desk.service.note(ticket.id(), words("Call the carrier"), ANN);

        assertThat(note.visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(read(ticket).status()).isEqualTo(NEW);
        assertThat(read(ticket).assignee()).isNull();
        assertThat(read(ticket).version()).isGreaterThan(ticket.version());
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "ON_HOLD", "SOLVED"})
    void reopensWhenCustomerAnswers(TicketStatus status) {
        TicketView ticket = desk.service.open(wish(), SHOPPER);
        desk.service.moveTo(ticket.id(), status, ANN);

        TicketView answered = desk.service.answer(ticket.id(), words("Still nothing"), SHOPPER);

        assertThat(answered.status()).isEqualTo(OPEN);
        assertThat(answered.solvedAt()).isNull();
        assertThat(desk.heard).anyMatch(MessageAdded.class::isInstance);
        assertThat(desk.heard)
                .filteredOn(StatusChanged.class::isInstance)
                .last()
                .extracting(event -> ((StatusChanged) event).from())
                .isEqualTo(status);
    }

    @Test
    void answeringANewTicketLeavesItNew() {
        TicketView ticket = desk.service.open(wish(), SHOPPER);

        assertThat(desk.service.answer(ticket.id(), words("PS"), SHOPPER).status())
                .isEqualTo(NEW);
    }

    @Test
    void answeringAClosedTicketOpensAFollowUp() {
        TicketView closed = solved();
        desk.service.moveTo(closed.id(), CLOSED, ANN);

        TicketView next = desk.service.answer(closed.id(), words("It broke again", "again-1"), SHOPPER);

        assertThat(next.id()).isNotEqualTo(closed.id());
        assertThat(next.previousNumber()).isEqualTo(closed.number());
        assertThat(next.items()).isEqualTo(closed.items());
        assertThat(next.requester()).isEqualTo(closed.requester());
        assertThat(read(closed).status()).isEqualTo(CLOSED);
        assertThat(desk.service.answer(closed.id(), words("It broke again", "again-1"), SHOPPER))
                .isEqualTo(next);
    }

    @Test
    void repliesToClosedTicketsAreRefused() {
        TicketView closed = solved();
        desk.service.moveTo(closed.id(), CLOSED, ANN);

        assertThatThrownBy(() -> desk.service.reply(closed.id(), words("Hello?"), ANN))
                .isInstanceOf(MoveNotAllowed.class);
    }

    @Test
    void refusesMovesTheTableDoesNotHave() {
        TicketView ticket = desk.service.open(wish(), SHOPPER);

        assertThatThrownBy(() -> desk.service.moveTo(ticket.id(), CLOSED, ANN)).isInstanceOf(MoveNotAllowed.class);
        assertThatThrownBy(() -> desk.service.moveTo(ticket.id(), OPEN, 99, ANN))
                .isInstanceOfSatisfying(
                        TicketChanged.class,
                        stale -> assertThat(stale.currentVersion()).isEqualTo(ticket.version()));
        assertThat(desk.logged()).containsExactly("ticket.created");
    }

    @Test
    void movingToTheSameStatusChangesNothing() {
        TicketView ticket = desk.service.open(wish(), SHOPPER);
        TicketView open = desk.service.moveTo(ticket.id(), OPEN, ANN);

        assertThat(desk.service.moveTo(ticket.id(), OPEN, ANN)).isEqualTo(open);
        assertThat(desk.logged()).containsExactly("ticket.created", "ticket.status_changed");
    }

    @Test
    void assigningTwiceIsOneFact() {
        TicketView ticket = desk.service.open(wish(), SHOPPER);
        desk.service.assign(ticket.id(), new Assignee(12, "bob"), ANN);
        desk.service.assign(ticket.id(), new Assignee(12, "bob"), BOB);
        desk.service.assign(ticket.id(), null, BOB);

        assertThat(desk.logged()).containsExactly("ticket.created", "ticket.assigned", "ticket.assigned");
        assertThat(desk.log.get(1).facts()).isEqualTo(Map.of("to", 12L, "toLogin", "bob"));
        assertThat(read(ticket).assignee()).isNull();
    }

    @Test
    void saysSoWhenThereIsNoSuchTicket() {
        assertThatThrownBy(() -> desk.service.note(4711, words("?"), ANN)).isInstanceOf(TicketNotFound.class);
    }

    @Test
    void onHoldIsForThirdParties() {
        TicketView ticket = desk.service.open(wish(), SHOPPER);

        assertThat(desk.service.moveTo(ticket.id(), ON_HOLD, ANN).status()).isEqualTo(ON_HOLD);
    }

    private TicketView solved() {
        TicketView ticket = desk.service.open(wish(), SHOPPER);
        return desk.service.moveTo(ticket.id(), SOLVED, ANN);
    }

    private TicketView read(TicketView ticket) {
        return desk.queries.byId(ticket.id()).orElseThrow();
    }
}
