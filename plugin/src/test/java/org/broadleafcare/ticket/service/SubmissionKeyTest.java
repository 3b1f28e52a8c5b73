package org.broadleafcare.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadleafcare.ticket.service.TicketDesk.ANN;
import static org.broadleafcare.ticket.service.TicketDesk.BOB;
import static org.broadleafcare.ticket.service.TicketDesk.SHOPPER;
import static org.broadleafcare.ticket.service.TicketDesk.wish;
import static org.broadleafcare.ticket.service.TicketDesk.words;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.util.List;
import org.broadleafcare.common.Actor;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.TicketService;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.refusal.SubmissionKeyTaken;
import org.broadleafcare.ticket.value.Requester;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.PlatformTransactionManager;

@NullUnmarked
class SubmissionKeyTest {
    private final TicketDesk desk = new TicketDesk();

    @Test
    void aSecondSubmissionReturnsTheFirstTicket() {
        TicketView first = desk.service.open(wish(), SHOPPER);

        assertThat(desk.service.open(wish(), SHOPPER)).isEqualTo(first);
        assertThat(desk.tickets.size()).isEqualTo(1);
        assertThat(desk.heard).hasSize(1);
    }

    @Test
    void withoutAKeyEverySubmissionCounts() {
        desk.service.open(wish("One", "Text", null), SHOPPER);
        desk.service.open(wish("One", "Text", " "), SHOPPER);

        assertThat(desk.tickets.size()).isEqualTo(2);
    }

    @Test
    void aKeySomebodyElseUsedShowsNothingOfTheirs() {
        desk.service.open(wish(), SHOPPER);
        Requester other = new Requester(2L, "Eve", "eve@example.com");

        assertThatThrownBy(() -> desk.service.open(with("key-1", other), Actor.customer(2)))
                .isInstanceOf(SubmissionKeyTaken.class);
    }

    @Test
    void theLoserOfARaceGetsTheWinnersTicket() {
        PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);
        doThrow(new DataIntegrityViolationException("unique"))
                .doNothing()
                .when(transactions)
                .commit(any());

        TicketView won = desk.service(transactions).open(wish(), SHOPPER);

        assertThat(won.number()).isEqualTo("100016");
        assertThat(desk.tickets.size()).isEqualTo(1);
    }

    @Test
    void aMessageSentTwiceIsOneMessage() {
        TicketView ticket = desk.service.open(wish(), SHOPPER);
        MessageView first = desk.service.reply(ticket.id(), words("Hello", "r-1"), ANN);

        assertThat(desk.service.reply(ticket.id(), words("Hello", "r-1"), ANN)).isEqualTo(first);
        assertThat(desk.tickets.messages).hasSize(2);
    }

    @Test
    void aMessageKeyOfAnotherAuthorOrTicketIsRefused() {
        TicketView ticket = desk.service.open(wish(), SHOPPER);
        TicketView other = desk.service.open(wish("Other", "Text", "key-2"), SHOPPER);
        desk.service.note(ticket.id(), words("Hello", "r-1"), ANN);

        assertThatThrownBy(() -> desk.service.note(ticket.id(), words("Hello", "r-1"), BOB))
                .isInstanceOf(SubmissionKeyTaken.class);
        assertThatThrownBy(() -> desk.service.note(other.id(), words("Hello", "r-1"), ANN))
                .isInstanceOf(SubmissionKeyTaken.class);
    }

    @Test
    void longKeysAreKeptAsFingerprints() {
        TicketService service = desk.service;
        TicketView first = service.open(wish("A", "Text", "k".repeat(5000)), SHOPPER);

        assertThat(service.open(wish("A", "Text", "k".repeat(5000)), SHOPPER)).isEqualTo(first);
        assertThat(service.open(wish("A", "Text", "k".repeat(5001)), SHOPPER)).isNotEqualTo(first);
    }

    private static NewTicket with(String key, Requester requester) {
        NewTicket wish = TicketDesk.about(null, List.of(), requester);
        return new NewTicket(
                wish.type(),
                wish.topic(),
                wish.subject(),
                wish.text(),
                wish.channel(),
                wish.locale(),
                null,
                requester,
                null,
                List.of(),
                List.of(),
                key);
    }
}
