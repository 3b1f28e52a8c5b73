package org.broadleafcare.storefront.request;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.platform.order.OrderHead;
import org.broadleafcare.platform.order.ShopOrder;
import org.broadleafcare.platform.shop.ShopRequest;
import org.broadleafcare.storefront.entry.StorefrontFeatures;
import org.broadleafcare.storefront.form.FileLimits;
import org.broadleafcare.storefront.form.FormPost;
import org.broadleafcare.storefront.form.FormReader;
import org.broadleafcare.storefront.page.CarePage;
import org.broadleafcare.storefront.page.PageHead;
import org.broadleafcare.storefront.view.FormErrors;
import org.broadleafcare.storefront.view.HelpFormView;
import org.broadleafcare.storefront.view.Visitor;
import org.broadleafcare.storefront.view.WriteView;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.refusal.InvalidTicketInput;
import org.broadleafcare.ticket.value.Requester;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/** Shows the help form, takes it, and shows it again with everything typed when something is wrong. */
public final class HelpFormFlow {
    private final HelpForms forms;
    private final Writing writing;
    private final Submissions submissions;
    private final FormReader reader;
    private final StorefrontFeatures features;
    private final Messages messages;
    private final ShopRequest shopRequest;

    public HelpFormFlow(
            HelpForms forms,
            Writing writing,
            Submissions submissions,
            FormReader reader,
            StorefrontFeatures features,
            Messages messages,
            ShopRequest shopRequest) {
        this.forms = forms;
        this.writing = writing;
        this.submissions = submissions;
        this.reader = reader;
        this.features = features;
        this.messages = messages;
        this.shopRequest = shopRequest;
    }

    /**
     * Who writes about what.
     *
     * @param action path of the form, with its query
     * @param draft tells the browser's drafts apart
     * @param order null when it is about none
     * @param whole the same order with all that a form shows of it
     * @param requester null when the form must ask
     * @param recent orders the shopper may turn to instead; empty for guests
     * @param next path to go to with the ticket
     */
    public record Concern(
            Door door,
            String action,
            String draft,
            @Nullable OrderHead order,
            Supplier<@Nullable ShopOrder> whole,
            @Nullable Requester requester,
            Supplier<List<ShopOrder>> recent,
            Function<TicketView, String> next) {}

    /** @param topic chosen already, or empty */
    public ModelAndView show(Concern concern, String topic) {
        Visitor visitor = visitor();
        WriteView write = writing.fresh(concern.action(), concern.draft(), concern.door(), limits(concern), visitor);
        return page(concern, HelpInput.empty(topic), write, visitor);
    }

    public ModelAndView send(Concern concern, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FormPost post = reader.read(request, limits(concern));
        HelpInput input = HelpInput.of(post);
        Visitor visitor = visitor();
        Door door = concern.door();
        Requester known = concern.requester();
        Requester requester = known == null ? new Requester(null, input.name(), input.email()) : known;
        try {
            TicketView ticket = submissions.open(
                    new Submissions.Opening(
                            input, requester, known == null, concern.order(), visitor.locale(), door.actor()),
                    post,
                    Caller.of(door.actor(), request),
                    request.getSession());
            return Redirect.to(concern.next().apply(ticket));
        } catch (InvalidTicketInput e) {
            FormErrors errors = RefusalTexts.errors(e.refusals(), visitor.texts());
            response.setStatus(RefusalStatus.of(e));
            WriteView again =
                    writing.again(concern.action(), concern.draft(), door, post, errors, limits(concern), visitor);
            return page(concern, input, again, visitor);
        }
    }

    private ModelAndView page(Concern concern, HelpInput input, WriteView write, Visitor visitor) {
        HelpFormView view = view(concern, input, write, visitor);
        String title = write.errors().any() ? visitor.text("care.form.error_title", view.title()) : view.title();
        PageHead head = PageHead.ofPrivate(title);
        return concern.door().account()
                ? CarePage.account("help-form", head, view)
                : CarePage.open("help-form", head, view);
    }

    private HelpFormView view(Concern concern, HelpInput input, WriteView write, Visitor visitor) {
        ShopOrder order = concern.whole().get();
        if (order != null) {
            return forms.aboutOrder(order, concern.door(), input, write, visitor);
        }
        return concern.requester() == null
                ? forms.fromAnybody(input, write, visitor)
                : forms.aboutNoOrder(concern.recent().get(), concern.action(), input, write, visitor);
    }

    private FileLimits limits(Concern concern) {
        OrderHead order = concern.order();
        return features.in(order == null ? null : order.country()).fileLimits();
    }

    private Visitor visitor() {
        return Visitor.of(messages, shopRequest);
    }
}
