package org.broadleafcare.storefront.preview;

import static org.broadleafcare.storefront.preview.SamplePage.Layout.ACCOUNT;
import static org.broadleafcare.storefront.preview.SamplePage.Layout.OPEN;
import static org.broadleafcare.storefront.preview.SamplePage.Layout.PART;

import java.util.ArrayList;
import java.util.List;
import org.broadleafcare.storefront.entry.NoticeView;
import org.broadleafcare.storefront.preview.SamplePage.Layout;
import org.broadleafcare.storefront.view.ConfirmView;
import org.broadleafcare.storefront.view.ContactView;
import org.broadleafcare.storefront.view.FormErrors;
import org.broadleafcare.storefront.view.RequestListView;
import org.broadleafcare.storefront.view.RequestListView.Row;
import org.broadleafcare.storefront.view.RequestView;
import org.broadleafcare.storefront.view.Visitor;
import org.broadleafcare.storefront.view.WriteView;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jspecify.annotations.Nullable;

/** Every page of the storefront in every state somebody can meet. */
final class SamplePages {
    private static final List<String> NOTICES =
            List.of("not_found", "form_expired", "link_used", "too_often", "invalid", "unavailable");

    private final SampleWords words;
    private final SampleRequests requests;
    private final SampleForms forms;
    private final List<SamplePage> pages = new ArrayList<>();

    private SamplePages(SampleWords words) {
        this.words = words;
        this.requests = new SampleRequests(words);
        this.forms = new SampleForms(words, requests);
    }

    static List<SamplePage> of(Visitor visitor, SampleTexts texts) {
        SamplePages samples = new SamplePages(new SampleWords(visitor, texts));
        samples.lists();
        samples.helpForms();
        samples.requests();
        samples.contacts();
        samples.notices();
        return List.copyOf(samples.pages);
    }

    private void lists() {
        list("requests", requests.rows(), null, true);
        list("requests-many", requests.manyRows(), PreviewPaths.PAGE + "requests-no-more", true);
        list("requests-none", List.of(), null, true);
        list("requests-no-more", List.of(), null, false);
    }

    private void list(String name, List<Row> rows, @Nullable String next, boolean first) {
        String form = PreviewPaths.PAGE + "help-form-no-order";
        add(name, "requests", ACCOUNT, "care.requests.title", new RequestListView(rows, form, next, first));
    }

    private void helpForms() {
        WriteView wrong = words.write(
                true, words.errors("form", "items", "topic", "text", "files"), words.sample("question"), words.kept());
        WriteView refused = words.write(true, words.refusedFiles(), words.sample("question"), words.kept());
        WriteView guestWrong = words.write(false, words.errors("name", "email"), words.sample("question"), List.of());
        String title = "care.form.title";
        add("help-form", "help-form", ACCOUNT, title, forms.aboutOrder(words.empty(true)));
        add("help-form-errors", "help-form", ACCOUNT, title, forms.aboutOrder(wrong));
        add("help-form-files-refused", "help-form", ACCOUNT, title, forms.aboutOrder(refused));
        add("help-form-no-order", "help-form", ACCOUNT, title, forms.aboutNoOrder());
        add("help-form-guest", "help-form", OPEN, title, forms.aboutOrder(words.empty(false)));
        add("question", "help-form", OPEN, title, forms.ofGuest(words.empty(false)));
        add("question-errors", "help-form", OPEN, title, forms.ofGuest(guestWrong));
    }

    private void requests() {
        WriteView wrong = words.write(true, words.errors("text", "files"), "", words.kept());
        request("request-new", ACCOUNT, requests.fresh());
        request("request", ACCOUNT, requests.request(TicketStatus.PENDING, "answer", words.empty(true)));
        request("request-open", ACCOUNT, requests.request(TicketStatus.OPEN, null, words.empty(true)));
        request("request-on-hold", ACCOUNT, requests.request(TicketStatus.ON_HOLD, null, words.empty(true)));
        request("request-solved", ACCOUNT, requests.request(TicketStatus.SOLVED, "solved", words.empty(true)));
        request("request-closed", ACCOUNT, requests.request(TicketStatus.CLOSED, null, words.empty(true)));
        request("request-errors", ACCOUNT, requests.request(TicketStatus.PENDING, null, wrong));
        request("request-guest", OPEN, requests.request(TicketStatus.PENDING, "request", words.empty(false)));
        request("request-waiting", ACCOUNT, requests.waiting());
        add("request-waiting-part", "conversation", PART, "care.request.conversation", requests.waitingLive());
    }

    private void request(String name, Layout layout, RequestView view) {
        pages.add(new SamplePage(name, "request", layout, words.text("care.request.title", view.number()), view));
    }

    private void contacts() {
        contact("contact", contact(true, true, FormErrors.none()));
        contact("contact-signed-in", contact(false, false, FormErrors.none()));
        contact("contact-errors", contact(true, true, words.errors("order", "email")));
        contact("contact-guests-only", contact(false, true, FormErrors.none()));
    }

    private void contact(String name, ContactView view) {
        add(name, "contact", OPEN, "care.contact.title", view);
    }

    private ContactView contact(boolean signedOut, boolean guests, FormErrors errors) {
        boolean onlyGuests = guests && !signedOut;
        boolean typed = errors.any();
        return new ContactView(
                PreviewPaths.PAGE + "requests",
                signedOut || onlyGuests ? null : PreviewPaths.PAGE + "help-form-no-order",
                signedOut ? PreviewPaths.HOME : null,
                guests
                        ? new ContactView.Access(
                                PreviewPaths.SENT,
                                typed ? words.order() : "",
                                typed ? words.said("ada@example") : "",
                                errors)
                        : null,
                onlyGuests ? null : PreviewPaths.PAGE + "question",
                onlyGuests
                        ? null
                        : words.texts.named("help@shop.example.com", "customer-service@a-long-name.example.com"),
                words.sample("promise"));
    }

    private void notices() {
        add("confirm", "confirm", OPEN, "care.access.confirm.title", new ConfirmView(PreviewPaths.SENT));
        notice("notice-link-sent", "care.access.sent", 30);
        notice("notice-question-sent", "care.question.sent");
        NOTICES.forEach(each -> notice("notice-" + each.replace('_', '-'), "care.notice." + each, 5));
    }

    private void notice(String name, String key, Object... args) {
        String title = words.text(key + ".title");
        List<NoticeView.Link> links = List.of(
                new NoticeView.Link(words.text("care.notice.to_contact"), PreviewPaths.PAGE + "contact", true),
                new NoticeView.Link(words.text("care.notice.to_requests"), PreviewPaths.PAGE + "requests", false));
        pages.add(new SamplePage(
                name, "notice", OPEN, title, new NoticeView(title, words.text(key + ".text", args), links, false)));
    }

    private void add(String name, String template, Layout layout, String titleKey, Object view) {
        pages.add(new SamplePage(name, template, layout, words.text(titleKey), view));
    }
}
