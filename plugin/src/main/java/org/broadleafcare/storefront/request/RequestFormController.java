package org.broadleafcare.storefront.request;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.platform.ShopOrder;
import org.broadleafcare.platform.ShopOrders;
import org.broadleafcare.platform.ShopRequest;
import org.broadleafcare.platform.Shopper;
import org.broadleafcare.storefront.entry.StorefrontFeatures;
import org.broadleafcare.storefront.entry.StorefrontPages;
import org.broadleafcare.storefront.form.FormPost;
import org.broadleafcare.storefront.form.FormReader;
import org.broadleafcare.storefront.page.CarePage;
import org.broadleafcare.storefront.page.PageHead;
import org.broadleafcare.storefront.view.FormErrors;
import org.broadleafcare.storefront.view.HelpFormView;
import org.broadleafcare.storefront.view.Visitor;
import org.broadleafcare.storefront.view.WriteView;
import org.broadleafcare.ticket.InvalidTicketInput;
import org.broadleafcare.ticket.Requester;
import org.broadleafcare.ticket.TicketView;
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
    private final HelpForms forms;
    private final Writing writing;
    private final Submissions submissions;
    private final FormReader reader;
    private final StorefrontFeatures features;
    private final Messages messages;
    private final ShopRequest shopRequest;

    RequestFormController(
            SignedIn signedIn,
            ShopOrders orders,
            HelpForms forms,
            Writing writing,
            Submissions submissions,
            FormReader reader,
            StorefrontFeatures features,
            Messages messages,
            ShopRequest shopRequest) {
        this.signedIn = signedIn;
        this.orders = orders;
        this.forms = forms;
        this.writing = writing;
        this.submissions = submissions;
        this.reader = reader;
        this.features = features;
        this.messages = messages;
        this.shopRequest = shopRequest;
    }

    @RequestMapping(value = REQUESTS + "/new", method = RequestMethod.GET)
    public ModelAndView form(
            @RequestParam(value = "order", required = false) @Nullable String orderNumber,
            @RequestParam(value = "topic", defaultValue = "") String topic) {
        Shopper shopper = signedIn.shopper();
        ShopOrder order = order(orderNumber, shopper);
        Door door = signedIn.door(shopper);
        Visitor visitor = visitor();
        WriteView write = writing.fresh(action(door, order), concern(order), door, visitor);
        return page(shopper, order, door, HelpInput.empty(topic), write, visitor);
    }

    @RequestMapping(value = REQUESTS + "/new", method = RequestMethod.POST)
    public ModelAndView send(
            @RequestParam(value = "order", required = false) @Nullable String orderNumber,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Shopper shopper = signedIn.shopper();
        ShopOrder order = order(orderNumber, shopper);
        Door door = signedIn.door(shopper);
        FormPost post = reader.read(request, features.fileLimits());
        HelpInput input = HelpInput.of(post);
        Visitor visitor = visitor();
        try {
            TicketView ticket = submissions.open(
                    input,
                    post,
                    new Requester(shopper.id(), shopper.name(), shopper.email()),
                    order,
                    visitor.locale(),
                    door.actor(),
                    Caller.of(door.actor(), request),
                    request.getSession());
            return Redirect.to(door.path(ticket.number()) + "?sent=request");
        } catch (InvalidTicketInput e) {
            FormErrors errors = RefusalTexts.errors(e.refusals(), visitor.texts());
            response.setStatus(RefusalStatus.of(e));
            WriteView write = writing.again(action(door, order), concern(order), door, post, errors, visitor);
            return page(shopper, order, door, input, write, visitor);
        }
    }

    private @Nullable ShopOrder order(@Nullable String number, Shopper shopper) {
        return number == null || number.isBlank() ? null : signedIn.order(number, shopper);
    }

    private ModelAndView page(
            Shopper shopper, @Nullable ShopOrder order, Door door, HelpInput input, WriteView write, Visitor visitor) {
        HelpFormView view = order == null
                ? forms.aboutNoOrder(recentOrders(shopper), door.path("new"), input, write, visitor)
                : forms.aboutOrder(order, door, input, write, visitor);
        String title = write.errors().any() ? visitor.text("care.form.error_title", view.title()) : view.title();
        return CarePage.account("help-form", PageHead.ofPrivate(title), view);
    }

    private List<ShopOrder> recentOrders(Shopper shopper) {
        return orders.ofCustomer(shopper.id(), RECENT_ORDERS);
    }

    private static String action(Door door, @Nullable ShopOrder order) {
        return door.path("new")
                + (order == null ? "" : "?order=" + URLEncoder.encode(order.number(), StandardCharsets.UTF_8));
    }

    private static String concern(@Nullable ShopOrder order) {
        return order == null ? "new" : "order:" + order.number();
    }

    private Visitor visitor() {
        return Visitor.of(messages, shopRequest);
    }
}
