package org.broadleafcare.storefront.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.web.CareUrls;
import org.broadleafcare.platform.order.ShopOrder;
import org.broadleafcare.platform.order.ShopOrders;
import org.broadleafcare.storefront.entry.PageRefused;
import org.broadleafcare.storefront.entry.StorefrontFeatures;
import org.broadleafcare.ticket.SampleTickets;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class GuestDoorsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final TicketView TICKET = SampleTickets.ofGuest();

    private final ShopOrders orders = mock(ShopOrders.class);
    private final TicketQueries tickets = mock(TicketQueries.class);
    private final StorefrontFeatures features = mock(StorefrontFeatures.class);
    private final MockHttpServletRequest request = new MockHttpServletRequest() {
        @Override
        public String changeSessionId() {
            return "fresh";
        }
    };

    private GuestDoors doorsAt(Instant now) {
        CareUrls urls =
                new CareUrls("/contact", "/account/requests", "/account/orders", "/login", "https://shop.example");
        return new GuestDoors(orders, tickets, features, urls, Clock.fixed(now, ZoneOffset.UTC));
    }

    @BeforeEach
    void shopHasAnOrderAndATicket() {
        when(features.guestAccess()).thenReturn(true);
        when(features.accessValidFor()).thenReturn(Duration.ofMinutes(30));
        orderOf("ada@example.com");
        when(tickets.byNumber(TICKET.number())).thenReturn(Optional.of(TICKET));
    }

    private void orderOf(String email) {
        BigDecimal zero = BigDecimal.ZERO;
        ShopOrder order = new ShopOrder(
                70,
                "A70",
                NOW,
                "SUBMITTED",
                "EUR",
                null,
                "Ada",
                email,
                null,
                List.of(),
                zero,
                zero,
                zero,
                zero,
                List.of(),
                List.of());
        when(orders.byNumber("A70")).thenReturn(Optional.of(order));
        when(orders.byId(70)).thenReturn(Optional.of(order));
    }

    @Test
    void everythingIsUnknownToAStranger() {
        assertThatThrownBy(() -> doorsAt(NOW).order("A70", request)).isInstanceOf(PageRefused.class);
        assertThatThrownBy(() -> doorsAt(NOW).ticket(TICKET.number(), request)).isInstanceOf(PageRefused.class);
    }

    @Test
    void anOrderOpensItsRequests() {
        doorsAt(NOW).grant(new Subject("order", 70), request);

        assertThat(doorsAt(NOW).order("A70", request).id()).isEqualTo(70);
        assertThat(doorsAt(NOW).ticket(TICKET.number(), request)).isEqualTo(TICKET);
    }

    @Test
    void anOrderDoesNotOpenWhatSomebodyElseWroteAboutIt() {
        orderOf("buyer@example.com");
        doorsAt(NOW).grant(new Subject("order", 70), request);

        assertThatThrownBy(() -> doorsAt(NOW).ticket(TICKET.number(), request)).isInstanceOf(PageRefused.class);
    }

    @Test
    void aRequestDoesNotOpenItsOrder() {
        doorsAt(NOW).grant(Subject.ticket(TICKET.id()), request);

        assertThat(doorsAt(NOW).ticket(TICKET.number(), request)).isEqualTo(TICKET);
        assertThatThrownBy(() -> doorsAt(NOW).order("A70", request)).isInstanceOf(PageRefused.class);
    }

    @Test
    void doorsCloseWhenTheTimeIsOver() {
        doorsAt(NOW).grant(new Subject("order", 70), request);
        GuestDoors later = doorsAt(NOW.plus(Duration.ofMinutes(30)));

        assertThatThrownBy(() -> later.order("A70", request)).isInstanceOf(PageRefused.class);
    }

    @Test
    void switchingGuestsOffClosesOrdersAtOnce() {
        doorsAt(NOW).grant(new Subject("order", 70), request);
        when(features.guestAccess()).thenReturn(false);

        assertThatThrownBy(() -> doorsAt(NOW).order("A70", request)).isInstanceOf(PageRefused.class);
    }
}
