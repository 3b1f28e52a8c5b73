package org.broadleafcare.storefront.guest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.broadleafcare.common.web.CareUrls;
import org.broadleafcare.platform.people.Shoppers;
import org.broadleafcare.storefront.entry.StorefrontFeatures;
import org.broadleafcare.storefront.page.CarePage;
import org.broadleafcare.storefront.page.PageHead;
import org.broadleafcare.storefront.view.ContactView;
import org.broadleafcare.storefront.view.FormErrors;
import org.broadleafcare.storefront.view.Visitor;
import org.springframework.web.servlet.ModelAndView;

/** Makes the contact page out of what the merchant offers. */
public final class ContactPages {
    private final Shoppers shoppers;
    private final StorefrontFeatures features;
    private final CareUrls urls;

    public ContactPages(Shoppers shoppers, StorefrontFeatures features, CareUrls urls) {
        this.shoppers = shoppers;
        this.features = features;
        this.urls = urls;
    }

    ModelAndView contact(String order, String email, FormErrors errors, Visitor visitor) {
        boolean signedIn = shoppers.signedIn().isPresent();
        boolean requests = features.requests();
        ContactView view = new ContactView(
                urls.requests(),
                requests && signedIn ? urls.request("new") : null,
                requests && !signedIn ? signInPath() : null,
                features.guestAccess() && !(requests && signedIn)
                        ? new ContactView.Access(urls.contact() + "/order-access", order, email, errors)
                        : null,
                features.contactForm() && !(requests && signedIn) ? urls.contact() + "/question" : null,
                features.supportEmail().orElse(null),
                features.replyPromise().orElse(null));
        String title = visitor.text("care.contact.title");
        String shown = errors.any() ? visitor.text("care.form.error_title", title) : title;
        return CarePage.open("contact", errors.any() ? PageHead.ofPrivate(shown) : PageHead.ofPublic(shown), view);
    }

    String contactPath() {
        return urls.contact();
    }

    String sentPath() {
        return urls.contact() + "/order-access";
    }

    private String signInPath() {
        return urls.signIn() + "?successUrl=" + URLEncoder.encode(urls.requests(), StandardCharsets.UTF_8);
    }
}
