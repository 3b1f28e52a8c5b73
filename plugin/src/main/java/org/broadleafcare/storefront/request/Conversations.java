package org.broadleafcare.storefront.request;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.platform.shop.ShopRequest;
import org.broadleafcare.storefront.entry.PageRefused;
import org.broadleafcare.storefront.entry.StorefrontFeatures;
import org.broadleafcare.storefront.form.FileLimits;
import org.broadleafcare.storefront.form.FormPost;
import org.broadleafcare.storefront.form.FormReader;
import org.broadleafcare.storefront.page.CarePage;
import org.broadleafcare.storefront.page.PageHead;
import org.broadleafcare.storefront.view.FormErrors;
import org.broadleafcare.storefront.view.RequestView;
import org.broadleafcare.storefront.view.Visitor;
import org.broadleafcare.storefront.view.WriteView;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketService;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.refusal.InvalidTicketInput;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/** What can be done with one request, the same behind both doors. Who may do it is decided before. */
public final class Conversations {
    private final TicketService service;
    private final TicketQueries tickets;
    private final RequestPages pages;
    private final Writing writing;
    private final Submissions submissions;
    private final FormReader reader;
    private final StorefrontFeatures features;
    private final Messages messages;
    private final ShopRequest shopRequest;

    public Conversations(
            TicketService service,
            TicketQueries tickets,
            RequestPages pages,
            Writing writing,
            Submissions submissions,
            FormReader reader,
            StorefrontFeatures features,
            Messages messages,
            ShopRequest shopRequest) {
        this.service = service;
        this.tickets = tickets;
        this.pages = pages;
        this.writing = writing;
        this.submissions = submissions;
        this.reader = reader;
        this.features = features;
        this.messages = messages;
        this.shopRequest = shopRequest;
    }

    /** @param sent {@code request} or {@code answer} when the shopper has just sent one */
    public ModelAndView show(TicketView ticket, Door door, @Nullable String sent) {
        Visitor visitor = visitor();
        WriteView answer = writing.fresh(answerPath(ticket, door), concern(ticket), door, limits(ticket), visitor);
        boolean known = "request".equals(sent) || "answer".equals(sent) || "solved".equals(sent);
        return page(ticket, door, answer, known ? visitor.text("care.request.sent." + sent) : null, visitor);
    }

    public ModelAndView answer(TicketView ticket, Door door, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FormPost post = reader.read(request, limits(ticket));
        try {
            TicketView holder = submissions.answer(
                    ticket.id(), post, door.actor(), Caller.of(door.actor(), request), request.getSession());
            return Redirect.to(door.path(holder.number()) + "?sent=answer");
        } catch (InvalidTicketInput e) {
            Visitor visitor = visitor();
            FormErrors errors = RefusalTexts.errors(e.refusals(), visitor.texts());
            response.setStatus(RefusalStatus.of(e));
            WriteView again = writing.again(
                    answerPath(ticket, door), concern(ticket), door, post, errors, limits(ticket), visitor);
            return page(ticket, door, again, null, visitor);
        }
    }

    public ModelAndView solved(TicketView ticket, Door door) {
        boolean settled = ticket.status() == TicketStatus.SOLVED || ticket.status() == TicketStatus.CLOSED;
        if (!settled) {
            service.moveTo(ticket.id(), TicketStatus.SOLVED, door.actor());
        }
        return Redirect.to(door.path(ticket.number()) + "?sent=solved");
    }

    /** The live part when it differs from what the browser has, else 204. */
    public @Nullable ModelAndView updates(TicketView ticket, Door door, String stamp, HttpServletResponse response) {
        RequestView.LiveView live = pages.live(ticket, door, visitor());
        if (live.stamp().equals(stamp)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        return CarePage.part("conversation", live);
    }

    public void file(TicketView ticket, long fileId, HttpServletResponse response) throws IOException {
        FileDownload.send(
                tickets, tickets.attachment(ticket.id(), fileId, false).orElseThrow(PageRefused::notFound), response);
    }

    private ModelAndView page(TicketView ticket, Door door, WriteView answer, @Nullable String sent, Visitor visitor) {
        RequestView view = pages.page(ticket, door, answer, sent, visitor);
        String title = visitor.text("care.request.title", ticket.number());
        PageHead head =
                PageHead.ofPrivate(answer.errors().any() ? visitor.text("care.form.error_title", title) : title);
        return door.account() ? CarePage.account("request", head, view) : CarePage.open("request", head, view);
    }

    private Visitor visitor() {
        return Visitor.of(messages, shopRequest);
    }

    private FileLimits limits(TicketView ticket) {
        return features.in(ticket.country()).fileLimits();
    }

    private static String answerPath(TicketView ticket, Door door) {
        return door.path(ticket.number()) + "/answer";
    }

    private static String concern(TicketView ticket) {
        return "answer:" + ticket.number();
    }
}
