package org.broadleafcare.storefront.guest;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.broadleafcare.channel.email.MailLooks;
import org.broadleafcare.channel.email.spi.MailContent;
import org.broadleafcare.channel.email.spi.MailContent.Automatic;
import org.broadleafcare.channel.email.spi.MailKind;
import org.broadleafcare.channel.email.spi.OutgoingMail;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.template.Templates;
import org.broadleafcare.common.text.LocalTexts;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.common.token.Tokens;
import org.broadleafcare.common.web.CareUrls;
import org.broadleafcare.platform.order.ShopOrder;
import org.broadleafcare.platform.order.ShopOrders;
import org.broadleafcare.storefront.entry.StorefrontFeatures;

/** The mail with the link to an order. The token is made when the mail goes out; only its hash is kept. */
final class AccessMail implements MailKind {
    static final String KIND = "guest-access";
    static final String PURPOSE = "guest.access";

    private final ShopOrders orders;
    private final Templates templates;
    private final Messages messages;
    private final MailLooks looks;
    private final Tokens tokens;
    private final CareUrls urls;
    private final StorefrontFeatures features;

    AccessMail(
            ShopOrders orders,
            Templates templates,
            Messages messages,
            MailLooks looks,
            Tokens tokens,
            CareUrls urls,
            StorefrontFeatures features) {
        this.orders = orders;
        this.templates = templates;
        this.messages = messages;
        this.looks = looks;
        this.tokens = tokens;
        this.urls = urls;
        this.features = features;
    }

    @Override
    public boolean makes(String kind) {
        return kind.equals(KIND);
    }

    @Override
    public Optional<MailContent> content(OutgoingMail mail) {
        Subject subject = mail.about();
        Optional<ShopOrder> order = subject == null ? Optional.empty() : orders.byId(subject.id());
        return order.map(found -> content(mail, found));
    }

    private MailContent content(OutgoingMail mail, ShopOrder order) {
        LocalTexts texts = new LocalTexts(messages, mail.locale());
        Duration validFor = features.accessLinkValidFor();
        String token = tokens.issueSingleUse(PURPOSE, new Subject("order", order.id()), validFor);
        AccessMailView view = new AccessMailView(
                looks.in(mail.locale(), order.country()),
                mail.recipientName(),
                order.number(),
                validFor.toMinutes(),
                urls.absolute(urls.accessLink(token), mail.locale()));
        Map<String, Object> model = Map.of("view", view, "t", texts);
        return new MailContent(
                texts.text("care.mail.guest-access.subject", order.number()),
                templates.render("email/guest-access_html", model),
                templates.render("email/guest-access_text", model),
                Automatic.GENERATED,
                order.country());
    }
}
