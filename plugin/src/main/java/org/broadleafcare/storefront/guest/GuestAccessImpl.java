package org.broadleafcare.storefront.guest;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadleafcare.channel.email.Mails;
import org.broadleafcare.channel.email.NewMail;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.limit.RateLimits;
import org.broadleafcare.common.task.Tasks;
import org.broadleafcare.common.token.Tokens;
import org.broadleafcare.platform.order.ShopOrder;
import org.broadleafcare.platform.order.ShopOrders;
import org.broadleafcare.storefront.guest.dao.AccessRequestDao;
import org.broadleafcare.storefront.guest.domain.AccessRequestImpl;
import org.springframework.transaction.annotation.Transactional;

/**
 * One transaction per step.
 *
 * <p>Nobody can lock the owner of an address out. Asking is limited per caller, by the page. Here the mails to one address
 * are limited, and only those that are really sent count: wrong order numbers use nothing up. When an address has had its
 * share for the hour, no further mail goes out as long as an earlier one holds a link that still works, whoever asked for
 * it; without such a link the owner gets a new one all the same.
 */
@Transactional("blTransactionManager")
class GuestAccessImpl implements GuestAccess {
    private static final String LIMIT = "guest-access";

    private final AccessRequestDao requests;
    private final ShopOrders orders;
    private final Mails mails;
    private final Tokens tokens;
    private final Tasks tasks;
    private final EventLog events;
    private final RateLimits limits;
    private final Clock clock;

    GuestAccessImpl(
            AccessRequestDao requests,
            ShopOrders orders,
            Mails mails,
            Tokens tokens,
            Tasks tasks,
            EventLog events,
            RateLimits limits,
            Clock clock) {
        this.requests = requests;
        this.orders = orders;
        this.mails = mails;
        this.tokens = tokens;
        this.tasks = tasks;
        this.events = events;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void ask(String orderNumber, String email, Locale locale) {
        AccessRequestImpl request = new AccessRequestImpl(orderNumber, email, locale, clock.instant());
        requests.add(request);
        tasks.schedule(
                AnswerAccessRequest.HANDLER,
                Long.toString(request.id()),
                new AnswerAccessRequest.Payload(request.id()),
                clock.instant());
    }

    @Override
    public void answer(long accessRequestId) {
        requests.lock(accessRequestId).ifPresent(request -> {
            meant(request).filter(this::mayHaveAnotherMail).ifPresent(order -> mailLink(order, request));
            requests.remove(request);
        });
    }

    private Optional<ShopOrder> meant(AccessRequestImpl request) {
        return new TypedOrderNumber(request.orderNumber())
                .readings().stream()
                        .flatMap(number -> orders.byNumber(number).stream())
                        .filter(order -> order.email().equalsIgnoreCase(request.email()))
                        .findFirst();
    }

    private boolean mayHaveAnotherMail(ShopOrder order) {
        return limits.tryTake(LIMIT, "mail to " + order.email())
                || !tokens.isOut(AccessMail.PURPOSE, new Subject("order", order.id()));
    }

    private void mailLink(ShopOrder order, AccessRequestImpl request) {
        Subject subject = new Subject("order", order.id());
        events.append(new EventDraft("guest.access_requested", subject, Actor.guest(), Map.of()));
        mails.queue(new NewMail(
                AccessMail.KIND, order.email(), order.customerName(), request.locale(), null, null, true, subject));
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public boolean isOpen(String token) {
        return tokens.peek(AccessMail.PURPOSE, token).isPresent();
    }

    @Override
    public Optional<Long> redeem(String token) {
        Optional<Subject> order = tokens.redeem(AccessMail.PURPOSE, token);
        order.ifPresent(
                subject -> events.append(new EventDraft("guest.access_granted", subject, Actor.guest(), Map.of())));
        return order.map(Subject::id);
    }
}
