package org.broadleafcare.storefront.request;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.platform.order.OrderHead;
import org.broadleafcare.platform.order.ShopOrder;
import org.broadleafcare.platform.order.ShopOrders;
import org.broadleafcare.platform.people.Shopper;
import org.broadleafcare.storefront.entry.PageRefused;
import org.broadleafcare.storefront.entry.StorefrontPages;
import org.broadleafcare.storefront.request.HelpFormFlow.Concern;
import org.broadleafcare.ticket.value.Requester;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The help form of a signed-in shopper. */
final class RequestFormController implements StorefrontPages {
    private static final int RECENT_ORDERS = 5;

    private final SignedIn signedIn;
    private final ShopOrders orders;
    private final HelpFormFlow flow;

    RequestFormController(SignedIn signedIn, ShopOrders orders, HelpFormFlow flow) {
        this.signedIn = signedIn;
        this.orders = orders;
        this.flow = flow;
    }

    @RequestMapping(value = REQUESTS + "/new", method = RequestMethod.GET)
    public ModelAndView form(
            @RequestParam(value = "order", required = false) @Nullable String order,
            @RequestParam(value = "topic", defaultValue = "") String topic) {
        return flow.show(concern(order), topic);
    }

    @RequestMapping(value = REQUESTS + "/new", method = RequestMethod.POST)
    public ModelAndView send(
            @RequestParam(value = "order", required = false) @Nullable String order,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return flow.send(concern(order), request, response);
    }

    private Concern concern(@Nullable String number) {
        Shopper shopper = signedIn.shopper();
        OrderHead order = number == null || number.isBlank() ? null : signedIn.order(number, shopper);
        Door door = signedIn.door(shopper);
        String query = order == null ? "" : "?order=" + URLEncoder.encode(order.number(), StandardCharsets.UTF_8);
        return new Concern(
                door,
                door.path("new") + query,
                order == null ? "new" : "order:" + order.number(),
                order,
                () -> whole(order),
                new Requester(shopper.id(), shopper.name(), shopper.email()),
                () -> orders.ofCustomer(shopper.id(), RECENT_ORDERS),
                ticket -> door.path(ticket.number()) + "?sent=request");
    }

    /** Read only for a form that is shown: sending one needs no prices, pictures and payments. */
    private @Nullable ShopOrder whole(@Nullable OrderHead order) {
        return order == null ? null : orders.byId(order.id()).orElseThrow(PageRefused::notFound);
    }
}
