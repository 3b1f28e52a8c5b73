package org.broadleafcare.storefront.guest;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.common.web.CareUrls;
import org.broadleafcare.platform.order.ShopOrder;
import org.broadleafcare.platform.people.Shoppers;
import org.broadleafcare.platform.shop.ShopRequest;
import org.broadleafcare.storefront.entry.NoticeView;
import org.broadleafcare.storefront.entry.PageRefused;
import org.broadleafcare.storefront.entry.StorefrontFeatures;
import org.broadleafcare.storefront.entry.StorefrontPages;
import org.broadleafcare.storefront.page.CarePage;
import org.broadleafcare.storefront.page.PageHead;
import org.broadleafcare.storefront.request.Door;
import org.broadleafcare.storefront.request.HelpFormFlow;
import org.broadleafcare.storefront.request.HelpFormFlow.Concern;
import org.broadleafcare.storefront.request.Redirect;
import org.broadleafcare.storefront.view.Visitor;
import org.broadleafcare.ticket.value.Requester;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The help form of a guest: about an order they have opened, or a question about none. */
final class GuestFormController implements StorefrontPages {
    private final GuestDoors doors;
    private final HelpFormFlow flow;
    private final Shoppers shoppers;
    private final StorefrontFeatures features;
    private final CareUrls urls;
    private final Messages messages;
    private final ShopRequest shopRequest;

    GuestFormController(
            GuestDoors doors,
            HelpFormFlow flow,
            Shoppers shoppers,
            StorefrontFeatures features,
            CareUrls urls,
            Messages messages,
            ShopRequest shopRequest) {
        this.doors = doors;
        this.flow = flow;
        this.shoppers = shoppers;
        this.features = features;
        this.urls = urls;
        this.messages = messages;
        this.shopRequest = shopRequest;
    }

    @RequestMapping(value = CONTACT + "/request", method = RequestMethod.GET)
    public ModelAndView aboutOrder(
            @RequestParam(value = "order", defaultValue = "") String number, HttpServletRequest request) {
        if (number.isBlank()) {
            return Redirect.to(urls.contact());
        }
        return flow.show(concern(doors.order(number, request)), "");
    }

    @RequestMapping(value = CONTACT + "/request", method = RequestMethod.POST)
    public ModelAndView sendAboutOrder(
            @RequestParam(value = "order", defaultValue = "") String number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ShopOrder order = doors.order(number, request);
        return flow.send(concern(order), request, response);
    }

    @RequestMapping(value = CONTACT + "/question", method = RequestMethod.GET)
    public ModelAndView question(@RequestParam(value = "topic", defaultValue = "") String topic) {
        return flow.show(question(), topic);
    }

    @RequestMapping(value = CONTACT + "/question", method = RequestMethod.POST)
    public ModelAndView sendQuestion(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return flow.send(question(), request, response);
    }

    /** Nothing here lets the writer read on: the address may be a stranger's. The mail has the link. */
    @RequestMapping(value = CONTACT + "/question/sent", method = RequestMethod.GET)
    public ModelAndView questionSent() {
        if (!features.contactForm()) {
            throw PageRefused.notFound();
        }
        Visitor visitor = Visitor.of(messages, shopRequest);
        String title = visitor.text("care.question.sent.title");
        NoticeView.Link back = new NoticeView.Link(visitor.text("care.notice.to_contact"), urls.contact(), false);
        return CarePage.open(
                "notice",
                PageHead.ofPrivate(title),
                new NoticeView(title, visitor.text("care.question.sent.text"), List.of(back), true));
    }

    private Concern concern(ShopOrder order) {
        Door door = doors.forOrder(order);
        String query = "?order=" + URLEncoder.encode(order.number(), StandardCharsets.UTF_8);
        return new Concern(
                door,
                urls.contact() + "/request" + query,
                "order:" + order.number(),
                order.head(),
                () -> order,
                new Requester(registered(order), order.customerName(), order.email()),
                List::of,
                ticket -> door.path(ticket.number()) + "?sent=request");
    }

    /** Their own account, if the order belongs to one with the same address: then My requests shows it as well. */
    private @Nullable Long registered(ShopOrder order) {
        Long customerId = order.customerId();
        return customerId == null
                ? null
                : shoppers.byId(customerId)
                        .filter(shopper -> shopper.email().equalsIgnoreCase(order.email()))
                        .map(shopper -> customerId)
                        .orElse(null);
    }

    private Concern question() {
        if (!features.contactForm()) {
            throw PageRefused.notFound();
        }
        return new Concern(
                doors.forAnybody(),
                urls.contact() + "/question",
                "question",
                null,
                () -> null,
                null,
                List::of,
                ticket -> urls.contact() + "/question/sent");
    }
}
