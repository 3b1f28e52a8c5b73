package org.broadleafcare.storefront.guest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.common.token.Tokens;
import org.broadleafcare.common.web.CareUrls;
import org.broadleafcare.platform.order.ShopOrder;
import org.broadleafcare.platform.order.ShopOrders;
import org.broadleafcare.platform.shop.ShopRequest;
import org.broadleafcare.storefront.entry.PageRefused;
import org.broadleafcare.storefront.entry.StorefrontFeatures;
import org.broadleafcare.storefront.entry.StorefrontPages;
import org.broadleafcare.storefront.page.CarePage;
import org.broadleafcare.storefront.page.PageHead;
import org.broadleafcare.storefront.request.Redirect;
import org.broadleafcare.storefront.view.ConfirmView;
import org.broadleafcare.storefront.view.Visitor;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketView;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;

/** The links in our mails. */
final class AccessController implements StorefrontPages {
    private final GuestAccess access;
    private final GuestDoors doors;
    private final Tokens tokens;
    private final TicketQueries tickets;
    private final ShopOrders orders;
    private final StorefrontFeatures features;
    private final CareUrls urls;
    private final Messages messages;
    private final ShopRequest shopRequest;

    AccessController(
            GuestAccess access,
            GuestDoors doors,
            Tokens tokens,
            TicketQueries tickets,
            ShopOrders orders,
            StorefrontFeatures features,
            CareUrls urls,
            Messages messages,
            ShopRequest shopRequest) {
        this.access = access;
        this.doors = doors;
        this.tokens = tokens;
        this.tickets = tickets;
        this.orders = orders;
        this.features = features;
        this.urls = urls;
        this.messages = messages;
        this.shopRequest = shopRequest;
    }

    /** Only asks: programs that look into mails follow links, and must not use this one up. */
    @RequestMapping(value = CONTACT + "/access/{token}", method = RequestMethod.GET)
    public ModelAndView confirm(@PathVariable("token") String token) {
        if (!features.guestAccess()) {
            throw PageRefused.notFound();
        }
        if (!access.isOpen(token)) {
            throw PageRefused.linkUsed();
        }
        Visitor visitor = Visitor.of(messages, shopRequest);
        String title = visitor.text("care.access.confirm.title");
        return CarePage.open("confirm", PageHead.ofPrivate(title), new ConfirmView(urls.accessLink(token)));
    }

    @RequestMapping(value = CONTACT + "/access/{token}", method = RequestMethod.POST)
    public ModelAndView enter(@PathVariable("token") String token, HttpServletRequest request) {
        if (!features.guestAccess()) {
            throw PageRefused.notFound();
        }
        long orderId = access.redeem(token).orElseThrow(PageRefused::linkUsed);
        ShopOrder order = orders.byId(orderId).orElseThrow(PageRefused::notFound);
        doors.grant(new Subject("order", orderId), request);
        return Redirect.to(
                urls.contact() + "/request?order=" + URLEncoder.encode(order.number(), StandardCharsets.UTF_8));
    }

    /** A signed link to one request; works until it expires, so that a mail stays useful. */
    @RequestMapping(value = CONTACT + "/t/{token}", method = RequestMethod.GET)
    public ModelAndView ticket(@PathVariable("token") String token, HttpServletRequest request) {
        TicketView ticket = tokens.verify("ticket.view", token)
                .flatMap(subject -> tickets.byId(subject.id()))
                .orElseThrow(PageRefused::linkUsed);
        doors.grant(Subject.ticket(ticket.id()), request);
        return Redirect.to(urls.guestRequest(ticket.number()));
    }
}
