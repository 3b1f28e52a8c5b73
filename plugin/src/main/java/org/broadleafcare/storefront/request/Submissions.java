package org.broadleafcare.storefront.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.servlet.http.HttpSession;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Refusal;
import org.broadleafcare.common.file.Upload;
import org.broadleafcare.common.limit.RateLimits;
import org.broadleafcare.platform.ShopOrder;
import org.broadleafcare.storefront.form.FormPost;
import org.broadleafcare.storefront.form.FormReader;
import org.broadleafcare.storefront.form.SessionShelf;
import org.broadleafcare.storefront.form.UploadShelf;
import org.broadleafcare.ticket.ChannelKind;
import org.broadleafcare.ticket.InvalidTicketInput;
import org.broadleafcare.ticket.InvalidTicketInput.FieldRefusal;
import org.broadleafcare.ticket.NewMessage;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.Requester;
import org.broadleafcare.ticket.TicketService;
import org.broadleafcare.ticket.TicketType;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.Topic;
import org.broadleafcare.ticket.Topics;
import org.jspecify.annotations.Nullable;

/** Hands a form to the ticket service; whatever is wrong with it comes as one InvalidTicketInput. */
public final class Submissions {
    private static final String FORM = "request-form";

    private final TicketService tickets;
    private final Topics topics;
    private final RateLimits limits;
    private final UploadShelf shelf;

    public Submissions(TicketService tickets, Topics topics, RateLimits limits, UploadShelf shelf) {
        this.tickets = tickets;
        this.topics = topics;
        this.limits = limits;
        this.shelf = shelf;
    }

    /**
     * Opens a ticket.
     *
     * @param caller whose bucket of the rate limit counts
     */
    public TicketView open(
            HelpInput input,
            FormPost post,
            Requester requester,
            @Nullable ShopOrder order,
            Locale locale,
            Actor by,
            String caller,
            HttpSession session) {
        List<FieldRefusal> refusals = fileRefusals(post);
        Topic topic = topics.active().stream()
                .filter(each -> each.code().equals(input.topic()) && (order != null || !each.needsOrder()))
                .findFirst()
                .orElse(null);
        if (topic == null) {
            refusals.add(0, new FieldRefusal("topic", Refusal.of("required")));
        }
        refuseIfAny(refusals);
        takeOne(caller);
        TicketView opened = tickets.open(
                new NewTicket(
                        topic == null ? TicketType.QUESTION : topic.type(),
                        input.topic(),
                        subject(input),
                        input.text(),
                        ChannelKind.FORM,
                        locale,
                        country(locale, order),
                        requester,
                        order == null ? null : order.id(),
                        input.ticketItems(),
                        uploads(post),
                        post.value(FormReader.KEY)),
                by);
        tidyUp(post, session);
        return opened;
    }

    /** Adds the shopper's answer and returns the ticket that holds it now. */
    public TicketView answer(long ticketId, FormPost post, Actor by, String caller, HttpSession session) {
        refuseIfAny(fileRefusals(post));
        takeOne(caller);
        NewMessage message =
                new NewMessage(post.value("text"), ChannelKind.FORM, uploads(post), post.value(FormReader.KEY));
        TicketView answered = tickets.answer(ticketId, message, by);
        tidyUp(post, session);
        return answered;
    }

    /** An empty text is refused as such, not as a missing subject that nobody asked for. */
    private static String subject(HelpInput input) {
        String line = SubjectLine.of(input.text());
        return line.isEmpty() ? "-" : line;
    }

    private static @Nullable String country(Locale locale, @Nullable ShopOrder order) {
        String country = order == null || order.country() == null ? locale.getCountry() : order.country();
        return country.isEmpty() ? null : country;
    }

    private static List<FieldRefusal> fileRefusals(FormPost post) {
        List<FieldRefusal> refusals = new ArrayList<>();
        post.refusals().forEach(refusal -> refusals.add(new FieldRefusal("files", refusal)));
        return refusals;
    }

    private static void refuseIfAny(List<FieldRefusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new InvalidTicketInput(refusals);
        }
    }

    private void takeOne(String caller) {
        if (!limits.tryTake(FORM, caller)) {
            throw new InvalidTicketInput(List.of(new FieldRefusal("form", Refusal.of("too_often"))));
        }
    }

    private List<Upload> uploads(FormPost post) {
        return post.files().stream().map(shelf::upload).toList();
    }

    private void tidyUp(FormPost post, HttpSession session) {
        SessionShelf.of(session).keep(post.value(FormReader.KEY), List.of(), session);
        post.files().forEach(shelf::remove);
    }
}
