package org.broadleafcare.storefront.request;

import org.broadleafcare.common.Actor;
import org.broadleafcare.common.web.CareUrls;
import org.broadleafcare.platform.order.OrderHead;
import org.broadleafcare.platform.order.ShopOrders;
import org.broadleafcare.platform.people.Shopper;
import org.broadleafcare.platform.people.Shoppers;
import org.broadleafcare.storefront.entry.PageRefused;
import org.broadleafcare.storefront.entry.SignInNeeded;
import org.broadleafcare.storefront.entry.StorefrontFeatures;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketView;

/** The signed-in shopper and what is theirs. */
public final class SignedIn {
    private final Shoppers shoppers;
    private final ShopOrders orders;
    private final TicketQueries tickets;
    private final StorefrontFeatures features;
    private final CareUrls urls;

    public SignedIn(
            Shoppers shoppers, ShopOrders orders, TicketQueries tickets, StorefrontFeatures features, CareUrls urls) {
        this.shoppers = shoppers;
        this.orders = orders;
        this.tickets = tickets;
        this.features = features;
        this.urls = urls;
    }

    /** Throws PageRefused when the merchant has switched requests off, SignInNeeded when nobody is signed in. */
    public Shopper shopper() {
        if (!features.requests()) {
            throw PageRefused.notFound();
        }
        return shoppers.signedIn().orElseThrow(SignInNeeded::new);
    }

    public Door door(Shopper shopper) {
        return new Door(
                true,
                urls.requests(),
                Actor.customer(shopper.id()),
                "c" + shopper.id(),
                urls.signIn(),
                urls.requests(),
                urls.requests() + "/session");
    }

    /** Somebody else's ticket is as unknown as one that never was. */
    public TicketView ticket(String number, Shopper shopper) {
        return tickets.byNumber(number)
                .filter(ticket ->
                        Long.valueOf(shopper.id()).equals(ticket.requester().customerId()))
                .orElseThrow(PageRefused::notFound);
    }

    public OrderHead order(String number, Shopper shopper) {
        return orders.headOfNumber(number)
                .filter(order -> Long.valueOf(shopper.id()).equals(order.customerId()))
                .orElseThrow(PageRefused::notFound);
    }
}
