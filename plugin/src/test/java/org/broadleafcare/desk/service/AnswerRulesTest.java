package org.broadleafcare.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.MoveNotAllowed;
import org.broadleafcare.desk.Answer;
import org.broadleafcare.desk.ConversationMoved;
import org.broadleafcare.desk.dao.HeldReplyDao;
import org.broadleafcare.desk.domain.HeldReplyImpl;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.SampleTickets;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.refusal.InvalidTicketInput;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.Direction;
import org.broadleafcare.ticket.value.TicketStatus;
import org.broadleafcare.ticket.value.Visibility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NullUnmarked
class AnswerRulesTest {
    private static final Actor ANN = Actor.agent(11, "ann");
    private static final Actor BERT = Actor.agent(12, "bert");

    private final TicketQueries tickets = mock(TicketQueries.class);
    private final HeldReplyDao held = mock(HeldReplyDao.class);
    private final AnswerRules rules = new AnswerRules(tickets, held);

    @BeforeEach
    void aTicketOfThreeMessages() {
        when(tickets.byId(1)).thenReturn(Optional.of(SampleTickets.ofCustomer()));
        when(tickets.conversation(1, true))
                .thenReturn(List.of(
                        message(30, Visibility.PUBLIC),
                        message(10, Visibility.PUBLIC),
                        message(20, Visibility.INTERNAL)));
        when(held.waitingOn(1)).thenReturn(List.of());
    }

    @Test
    void takesAnAnswerOverTheNewestPublicMessage() {
        assertThatCode(() -> rules.check(1, seen(10L), ANN)).doesNotThrowAnyException();
        assertThatCode(() -> rules.check(1, seen(20L), ANN)).doesNotThrowAnyException();
        assertThatCode(() -> rules.check(1, seen(null), ANN)).doesNotThrowAnyException();
    }

    @Test
    void goesByTheOrderOfTheConversationAndNotByNumbers() {
        assertThatThrownBy(() -> rules.check(1, seen(30L), ANN)).isInstanceOf(ConversationMoved.class);
    }

    @Test
    void takesAMessageThatIsGoneForAnOldOne() {
        assertThatThrownBy(() -> rules.check(1, seen(4711L), ANN)).isInstanceOf(ConversationMoved.class);
    }

    @Test
    void showsAnothersWaitingAnswerFirstButNotOnesOwn() {
        HeldReplyImpl waiting = mock(HeldReplyImpl.class);
        when(waiting.id()).thenReturn(8L);
        when(waiting.agent()).thenReturn(BERT);
        when(held.waitingOn(1)).thenReturn(List.of(waiting));

        assertThatThrownBy(() -> rules.check(1, seen(20L), ANN)).isInstanceOf(ConversationMoved.class);
        assertThatCode(() -> rules.check(1, seen(20L), BERT)).doesNotThrowAnyException();
        Answer knowing = new Answer("Hello", null, List.of(), 20L, Set.of(8L), "k");
        assertThatCode(() -> rules.check(1, knowing, ANN)).doesNotThrowAnyException();
    }

    @Test
    void refusesAClosedTicket() {
        when(tickets.byId(1))
                .thenReturn(Optional.of(SampleTickets.in(SampleTickets.ofCustomer(), TicketStatus.CLOSED)));

        assertThatThrownBy(() -> rules.check(1, seen(20L), ANN)).isInstanceOf(MoveNotAllowed.class);
    }

    @Test
    void refusesWhatNoTicketWouldTake() {
        assertThatThrownBy(() -> rules.checkText(" \n"))
                .isInstanceOfSatisfying(
                        InvalidTicketInput.class,
                        refused -> assertThat(
                                        refused.refusals().get(0).refusal().code())
                                .isEqualTo("required"));
        assertThatThrownBy(() -> rules.checkText("x".repeat(20_001))).isInstanceOf(InvalidTicketInput.class);
        assertThatCode(() -> rules.checkText("x".repeat(20_000))).doesNotThrowAnyException();
    }

    private static Answer seen(Long message) {
        return new Answer("Hello", null, List.of(), message, Set.of(), "k");
    }

    private static MessageView message(long id, Visibility visibility) {
        return new MessageView(
                id,
                1,
                Direction.IN,
                visibility,
                Actor.guest(),
                "Ada",
                ChannelKind.FORM,
                Locale.ENGLISH,
                "Hello",
                null,
                Instant.EPOCH,
                List.of());
    }
}
