package org.broadleafcare.storefront.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadleafcare.common.Actor;
import org.broadleafcare.platform.order.ShopOrders;
import org.broadleafcare.storefront.page.Rendering;
import org.broadleafcare.ticket.LastMessage;
import org.broadleafcare.ticket.SampleTickets;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.topic.TopicLabels;
import org.broadleafcare.ticket.topic.Topics;
import org.broadleafcare.ticket.value.Direction;
import org.broadleafcare.ticket.value.TicketStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketWordsTest {
    private static final TicketView PENDING = SampleTickets.ofCustomer();

    private final Topics topics = mock(Topics.class);
    private final TicketQueries queries = mock(TicketQueries.class);
    private final TicketWords words =
            new TicketWords(topics, new TopicLabels(Rendering.MESSAGES), mock(ShopOrders.class), queries);

    @BeforeEach
    void topicIsUnknown() {
        when(topics.byCode(any())).thenReturn(Optional.empty());
    }

    private String status(TicketView ticket) {
        Door door = new Door(true, "/r", Actor.customer(7), "c7", "/login", "/r", "/r/session");
        return words.rows(List.of(ticket), door, Rendering.visitor(Locale.ENGLISH))
                .get(0)
                .status()
                .label();
    }

    private void lastWordIs(Direction direction) {
        when(queries.lastMessages(any())).thenReturn(Map.of(1L, new LastMessage("…", direction, Instant.EPOCH)));
    }

    @Test
    void anAnswerDoesNotClaimToWaitForOne() {
        lastWordIs(Direction.OUT);

        assertThat(status(PENDING)).isEqualTo("We’ve answered you");
    }

    @Test
    void saysThatWeWaitWhenAnAgentHasSaidSoWithoutWriting() {
        lastWordIs(Direction.IN);

        assertThat(status(PENDING)).isEqualTo("We’re waiting for your answer");
    }

    @Test
    void asksForNoMessagesOfWhatDoesNotWait() {
        assertThat(status(SampleTickets.in(PENDING, TicketStatus.OPEN))).isEqualTo("In progress");

        verify(queries, never()).lastMessages(any());
    }
}
