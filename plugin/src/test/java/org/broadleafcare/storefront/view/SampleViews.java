package org.broadleafcare.storefront.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadleafcare.storefront.entry.NoticeView;
import org.broadleafcare.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;

/** A view per page, filled as a shop would, or with one hostile word in every field somebody else writes. */
public final class SampleViews {
    private final SampleWords words;
    private final SampleRequests requests;
    private final SampleForms forms;

    public SampleViews(Locale locale, @Nullable String hostile) {
        this.words = new SampleWords(locale, hostile);
        this.requests = new SampleRequests(words);
        this.forms = new SampleForms(words, requests);
    }

    /** Page name → template and view. */
    public Map<String, Object[]> all() {
        Map<String, Object[]> pages = new LinkedHashMap<>();
        pages.put(
                "requests",
                page(
                        "requests",
                        new RequestListView(
                                requests.rows(), "/account/requests/new", "/account/requests?after=x", true)));
        pages.put(
                "requests-none", page("requests", new RequestListView(List.of(), "/account/requests/new", null, true)));
        pages.put("form-order", page("help-form", forms.orderForm(words.write(FormErrors.none(), "", List.of()))));
        pages.put(
                "form-errors",
                page(
                        "help-form",
                        forms.orderForm(words.write(
                                words.errors("topic", "text", "files", "items"),
                                words.said("I typed this."),
                                forms.kept()))));
        pages.put("form-no-order", page("help-form", forms.noOrderForm()));
        pages.put("form-guest", page("help-form", forms.guestForm()));
        pages.put("request", page("request", requests.request(TicketStatus.PENDING, FormErrors.none())));
        pages.put("request-solved", page("request", requests.request(TicketStatus.SOLVED, words.errors("text"))));
        pages.put("contact", page("contact", contact(FormErrors.none())));
        pages.put("contact-errors", page("contact", contact(words.errors("order", "email"))));
        pages.put("confirm", page("confirm", new ConfirmView("/contact/access/" + words.said("token"))));
        pages.put(
                "notice",
                page(
                        "notice",
                        new NoticeView(
                                words.text("care.access.sent.title"),
                                words.text("care.access.sent.text", 30),
                                List.of(new NoticeView.Link(words.text("care.notice.to_contact"), "/contact", true)),
                                false)));
        return pages;
    }

    private static Object[] page(String template, Object view) {
        return new Object[] {template, view};
    }

    private ContactView contact(FormErrors errors) {
        return new ContactView(
                "/account/requests",
                null,
                "/login",
                new ContactView.Access(
                        "/contact/order-access", words.said("2026"), words.said("ada@example.com"), errors),
                "/contact/question",
                words.said("help@shop.example.com"),
                words.said("We answer within one working day."));
    }
}
