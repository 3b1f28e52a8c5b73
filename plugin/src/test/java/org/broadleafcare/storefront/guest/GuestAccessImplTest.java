package org.broadleafcare.storefront.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadleafcare.channel.email.Mails;
import org.broadleafcare.channel.email.NewMail;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.limit.RateLimits;
import org.broadleafcare.common.task.Tasks;
import org.broadleafcare.common.token.Tokens;
import org.broadleafcare.platform.order.ShopOrder;
import org.broadleafcare.platform.order.ShopOrders;
import org.broadleafcare.storefront.guest.dao.AccessRequestDao;
import org.broadleafcare.storefront.guest.domain.AccessRequestImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class GuestAccessImplTest {
    private final AccessRequestDao requests = mock(AccessRequestDao.class);
    private final ShopOrders orders = mock(ShopOrders.class);
    private final Mails mails = mock(Mails.class);
    private final EventLog events = mock(EventLog.class);
    private final Tokens tokens = mock(Tokens.class);
    private final RateLimits limits = mock(RateLimits.class);
    private final GuestAccessImpl access =
            new GuestAccessImpl(requests, orders, mails, tokens, mock(Tasks.class), events, limits, Clock.systemUTC());

    @BeforeEach
    void shopHasAnOrder() {
        when(limits.tryTake(any(), any())).thenReturn(true);
        BigDecimal zero = BigDecimal.ZERO;
        when(orders.byNumber("A70"))
                .thenReturn(Optional.of(new ShopOrder(
                        70,
                        "A70",
                        Instant.EPOCH,
                        "SUBMITTED",
                        "EUR",
                        null,
                        "Ada",
                        "Ada@example.com",
                        null,
                        List.of(),
                        zero,
                        zero,
                        zero,
                        zero,
                        List.of(),
                        List.of())));
    }

    private AccessRequestImpl asked(String order, String email) {
        AccessRequestImpl request = new AccessRequestImpl(order, email, Locale.GERMAN, Instant.EPOCH);
        when(requests.lock(1)).thenReturn(Optional.of(request));
        access.answer(1);
        return request;
    }

    @Test
    void mailsTheLinkToTheOrdersOwnAddress() {
        AccessRequestImpl request = asked("A70", "ada@EXAMPLE.com");

        ArgumentCaptor<NewMail> mail = ArgumentCaptor.forClass(NewMail.class);
        verify(mails).queue(mail.capture());
        assertThat(mail.getValue().recipient()).isEqualTo("Ada@example.com");
        assertThat(mail.getValue().locale()).isEqualTo(Locale.GERMAN);
        verify(requests).remove(request);
    }

    @Test
    void findsTheOrderHoweverItsNumberIsTyped() {
        asked("Order # A 70", "ada@example.com");

        verify(mails).queue(any());
    }

    @Test
    void forgetsAWishWithTheWrongAddress() {
        AccessRequestImpl request = asked("A70", "somebody@example.com");

        verify(mails, never()).queue(any());
        verify(events, never()).append(any());
        verify(requests).remove(request);
    }

    @Test
    void forgetsAWishForAnOrderThatNeverWas() {
        AccessRequestImpl request = asked("B71", "ada@example.com");

        verify(mails, never()).queue(any());
        verify(requests).remove(request);
    }

    @Test
    void sendsNoMoreThanItsShareWhileALinkStillWorks() {
        when(limits.tryTake("guest-access", "mail to Ada@example.com")).thenReturn(false);
        when(tokens.isOut("guest.access", new Subject("order", 70))).thenReturn(true);

        asked("A70", "ada@example.com");

        verify(mails, never()).queue(any());
    }

    @Test
    void sendsTheOwnerANewLinkWhenNoneWorksAnyMore() {
        when(limits.tryTake("guest-access", "mail to Ada@example.com")).thenReturn(false);

        asked("A70", "ada@example.com");

        verify(mails).queue(any());
    }

    @Test
    void wrongOrderNumbersUseNothingUp() {
        asked("B71", "ada@example.com");
        asked("A70", "somebody@example.com");

        verify(limits, never()).tryTake(any(), any());
    }

    @Test
    void doesNothingWhenItRunsAgain() {
        when(requests.lock(1)).thenReturn(Optional.empty());

        access.answer(1);

        verify(mails, never()).queue(any());
    }
}
