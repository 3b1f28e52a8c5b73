package org.broadleafcare.storefront.guest;

import java.util.ArrayList;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.common.limit.RateLimits;
import org.broadleafcare.common.text.EmailAddress;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.platform.shop.ShopRequest;
import org.broadleafcare.storefront.entry.NoticeView;
import org.broadleafcare.storefront.entry.PageRefused;
import org.broadleafcare.storefront.entry.StorefrontFeatures;
import org.broadleafcare.storefront.entry.StorefrontPages;
import org.broadleafcare.storefront.page.CarePage;
import org.broadleafcare.storefront.page.PageHead;
import org.broadleafcare.storefront.request.Caller;
import org.broadleafcare.storefront.request.Redirect;
import org.broadleafcare.storefront.view.FormErrors;
import org.broadleafcare.storefront.view.FormErrors.FieldError;
import org.broadleafcare.storefront.view.Visitor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The contact page, and the wish of a guest to reach an order. */
final class ContactController implements StorefrontPages {
    private static final String LIMIT = "guest-access";
    private static final int LONGEST = 200;

    private final ContactPages pages;
    private final GuestAccess access;
    private final RateLimits limits;
    private final StorefrontFeatures features;
    private final Messages messages;
    private final ShopRequest shopRequest;

    ContactController(
            ContactPages pages,
            GuestAccess access,
            RateLimits limits,
            StorefrontFeatures features,
            Messages messages,
            ShopRequest shopRequest) {
        this.pages = pages;
        this.access = access;
        this.limits = limits;
        this.features = features;
        this.messages = messages;
        this.shopRequest = shopRequest;
    }

    @RequestMapping(value = CONTACT, method = RequestMethod.GET)
    public ModelAndView contact(@RequestParam(value = "order", defaultValue = "") String order) {
        if (!features.contact()) {
            throw PageRefused.notFound();
        }
        return pages.contact(order.length() > LONGEST ? "" : tidy(order), "", FormErrors.none(), visitor());
    }

    @RequestMapping(value = CONTACT + "/order-access", method = RequestMethod.POST)
    public ModelAndView ask(
            @RequestParam(value = "order", defaultValue = "") String typedOrder,
            @RequestParam(value = "email", defaultValue = "") String typedEmail,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!features.guestAccess()) {
            throw PageRefused.notFound();
        }
        Visitor visitor = visitor();
        String order = tidy(typedOrder);
        String email = typedEmail.strip();
        FormErrors errors = errors(order, email, visitor);
        if (errors.any()) {
            response.setStatus(422);
            return pages.contact(order, email, errors, visitor);
        }
        // By who asks, never by whose address they type: a stranger could use up the owner's turns. How many mails an
        // address gets is bounded where they are sent.
        if (!limits.tryTake(LIMIT, Caller.address(request))) {
            throw PageRefused.tooOften(features.minutesBetweenAccessMails());
        }
        access.ask(order, email, shopRequest.locale());
        return Redirect.to(pages.sentPath());
    }

    /** The same for everybody, whatever was typed. */
    @RequestMapping(value = CONTACT + "/order-access", method = RequestMethod.GET)
    public ModelAndView asked() {
        if (!features.guestAccess()) {
            throw PageRefused.notFound();
        }
        Visitor visitor = visitor();
        String title = visitor.text("care.access.sent.title");
        NoticeView view = new NoticeView(
                title,
                visitor.text(
                        "care.access.sent.text", features.accessLinkValidFor().toMinutes()),
                List.of(new NoticeView.Link(visitor.text("care.notice.to_contact"), pages.contactPath(), false)),
                false);
        return CarePage.open("notice", PageHead.ofPrivate(title), view);
    }

    private static String tidy(String order) {
        return order.replaceAll("\\p{Cntrl}", "").strip();
    }

    private static FormErrors errors(String order, String email, Visitor visitor) {
        List<FieldError> errors = new ArrayList<>();
        if (order.isEmpty() || order.length() > LONGEST) {
            errors.add(new FieldError("order", "care-order", visitor.text("care.contact.order.required")));
        }
        if (email.isEmpty()) {
            errors.add(new FieldError("email", "care-email", visitor.text("care.contact.email.required")));
        } else if (!EmailAddress.isValid(email)) {
            errors.add(new FieldError("email", "care-email", visitor.text("care.ticket.refusal.not_an_email")));
        }
        return new FormErrors(List.copyOf(errors));
    }

    private Visitor visitor() {
        return Visitor.of(messages, shopRequest);
    }
}
