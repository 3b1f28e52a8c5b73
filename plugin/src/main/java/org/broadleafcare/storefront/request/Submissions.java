package org.broadleafcare.storefront.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.http.HttpSession;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Refusal;
import org.broadleafcare.common.file.Upload;
import org.broadleafcare.common.limit.RateLimits;
import org.broadleafcare.platform.order.OrderHead;
import org.broadleafcare.storefront.entry.StorefrontFeatures;
import org.broadleafcare.storefront.form.FormPost;
import org.broadleafcare.storefront.form.FormReader;
import org.broadleafcare.storefront.form.SessionShelf;
import org.broadleafcare.storefront.form.UploadShelf;
import org.broadleafcare.ticket.NewMessage;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.TicketService;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.refusal.InvalidTicketInput;
import org.broadleafcare.ticket.refusal.InvalidTicketInput.FieldRefusal;
import org.broadleafcare.ticket.topic.Topic;
import org.broadleafcare.ticket.topic.Topics;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.Requester;
import org.jspecify.annotations.Nullable;

/** Hands a form to the ticket service; whatever is wrong with it comes as one InvalidTicketInput. */
public final class Submissions {
    private static final String FORM = "requests";

    private final TicketService tickets;
    private final Topics topics;
    private final RateLimits limits;
    private final UploadShelf shelf;
    private final StorefrontFeatures features;

    public Submissions(
            TicketService tickets, Topics topics, RateLimits limits, UploadShelf shelf, StorefrontFeatures features) {
        this.tickets = tickets;
        this.topics = topics;
        this.limits = limits;
        this.shelf = shelf;
        this.features = features;
    }

    /**
     * What it takes to open a ticket.
     *
     * @param asked whether name and address were typed into the form
     */
    public record Opening(
            HelpInput input,
            Requester requester,
            boolean asked,
            @Nullable OrderHead order,
            Locale locale,
            Actor by) {}

    /**
     * Opens a ticket.
     *
     * @param caller whose bucket of the rate limit counts
     */
    public TicketView open(Opening opening, FormPost post, String caller, HttpSession session) {
        List<FieldRefusal> refusals = new ArrayList<>();
        OrderHead order = opening.order();
        Optional<Topic> topic = topic(opening.input().topic(), order);
        if (topic.isEmpty()) {
            refusals.add(new FieldRefusal("topic", Refusal.of("required")));
        }
        if (opening.input().text().isBlank()) {
            refusals.add(new FieldRefusal("text", Refusal.of("required")));
        }
        if (opening.asked() && opening.requester().name().isBlank()) {
            refusals.add(new FieldRefusal("name", Refusal.of("required")));
        }
        if (opening.asked() && opening.requester().email().isBlank()) {
            refusals.add(new FieldRefusal("email", Refusal.of("required")));
        }
        refusals.addAll(fileRefusals(post));
        refuseIfAny(refusals);
        takeOne(caller);
        TicketView opened = tickets.open(ticket(opening, topic.orElseThrow(), post), opening.by());
        tidyUp(post, session);
        return opened;
    }

    private Optional<Topic> topic(String code, @Nullable OrderHead order) {
        return topics.active().stream()
                .filter(topic -> topic.code().equals(code) && (order != null || !topic.needsOrder()))
                .findFirst();
    }

    private NewTicket ticket(Opening opening, Topic topic, FormPost post) {
        OrderHead order = opening.order();
        return new NewTicket(
                topic.type(),
                topic.code(),
                SubjectLine.of(opening.input().text()),
                opening.input().text(),
                ChannelKind.FORM,
                opening.locale(),
                country(opening.locale(), order),
                opening.requester(),
                order == null ? null : order.id(),
                opening.input().ticketItems(),
                uploads(post),
                post.value(FormReader.KEY));
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

    private static @Nullable String country(Locale locale, @Nullable OrderHead order) {
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
            throw new InvalidTicketInput(
                    List.of(new FieldRefusal("form", Refusal.of("too_often", features.minutesBetweenRequests()))));
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
