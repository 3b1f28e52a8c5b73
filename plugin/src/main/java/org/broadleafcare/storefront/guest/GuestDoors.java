package org.broadleafcare.storefront.guest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.web.CareUrls;
import org.broadleafcare.platform.order.ShopOrder;
import org.broadleafcare.platform.order.ShopOrders;
import org.broadleafcare.storefront.entry.PageRefused;
import org.broadleafcare.storefront.entry.StorefrontFeatures;
import org.broadleafcare.storefront.request.Door;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketView;

/** What a guest may enter in this session. */
public final class GuestDoors {
    private final ShopOrders orders;
    private final TicketQueries tickets;
    private final StorefrontFeatures features;
    private final CareUrls urls;
    private final Clock clock;

    public GuestDoors(
            ShopOrders orders, TicketQueries tickets, StorefrontFeatures features, CareUrls urls, Clock clock) {
        this.orders = orders;
        this.tickets = tickets;
        this.features = features;
        this.urls = urls;
        this.clock = clock;
    }

    /** Opens something for as long as the merchant allows. The session gets a new id, so that nobody else holds it. */
    void grant(Subject subject, HttpServletRequest request) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        Instant now = clock.instant();
        Grants.of(session).add(subject, now.plus(features.accessValidFor()), now, session);
    }

    /** An order the guest has opened; any other number is unknown. */
    ShopOrder order(String number, HttpServletRequest request) {
        if (!features.guestAccess()
                || Grants.of(request.getSession(false)).asMap().isEmpty()) {
            throw PageRefused.notFound();
        }
        return orders.byNumber(number)
                .filter(order -> holds(new Subject("order", order.id()), request))
                .orElseThrow(PageRefused::notFound);
    }

    /** A request the guest has opened by its own link or through its order; any other number is unknown. */
    TicketView ticket(String number, HttpServletRequest request) {
        if (Grants.of(request.getSession(false)).asMap().isEmpty()) {
            throw PageRefused.notFound();
        }
        return tickets.byNumber(number)
                .filter(ticket -> holds(Subject.ticket(ticket.id()), request) || reachedByOrder(ticket, request))
                .orElseThrow(PageRefused::notFound);
    }

    private boolean reachedByOrder(TicketView ticket, HttpServletRequest request) {
        Long orderId = ticket.orderId();
        if (orderId == null || !holds(new Subject("order", orderId), request)) {
            return false;
        }
        // The link went to the order's address; a request somebody else made about it stays theirs.
        return orders.byId(orderId)
                .filter(order ->
                        order.email().equalsIgnoreCase(ticket.requester().email()))
                .isPresent();
    }

    private boolean holds(Subject subject, HttpServletRequest request) {
        return Grants.of(request.getSession(false)).holds(subject, clock.instant());
    }

    Door forTicket(TicketView ticket) {
        return door("t" + ticket.id(), "?request=" + ticket.number());
    }

    Door forOrder(ShopOrder order) {
        return door("o" + order.id(), "?order=" + URLEncoder.encode(order.number(), StandardCharsets.UTF_8));
    }

    Door forAnybody() {
        return door("guest", "");
    }

    private Door door(String owner, String query) {
        return new Door(
                false,
                urls.contact() + "/requests",
                Actor.guest(),
                owner,
                urls.contact(),
                null,
                urls.contact() + "/session" + query);
    }
}
