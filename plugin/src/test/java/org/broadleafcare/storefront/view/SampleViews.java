package org.broadleafcare.storefront.view;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadleafcare.common.template.LinkedText;
import org.broadleafcare.storefront.entry.NoticeView;
import org.broadleafcare.storefront.page.Rendering;
import org.broadleafcare.storefront.view.FormErrors.FieldError;
import org.broadleafcare.storefront.view.LocalDates.Moment;
import org.broadleafcare.storefront.view.RequestView.LiveView;
import org.broadleafcare.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;

/** A view per page, filled as a shop would, or with one hostile word in every field somebody else writes. */
public final class SampleViews {
    private static final Instant THEN = Instant.parse("2026-11-20T09:30:00Z");

    private final Visitor visitor;
    private final @Nullable String hostile;

    public SampleViews(Locale locale, @Nullable String hostile) {
        this.visitor = Rendering.visitor(locale);
        this.hostile = hostile;
    }

    /** Page name → template and view. */
    public Map<String, Object[]> all() {
        Map<String, Object[]> pages = new LinkedHashMap<>();
        pages.put(
                "requests",
                page(
                        "requests",
                        new RequestListView(rows(), "/account/requests/new", "/account/requests?after=x", true)));
        pages.put(
                "requests-none", page("requests", new RequestListView(List.of(), "/account/requests/new", null, true)));
        pages.put("form-order", page("help-form", orderForm(write(FormErrors.none(), "", List.of()))));
        pages.put(
                "form-errors",
                page(
                        "help-form",
                        orderForm(write(errors("topic", "text", "files", "items"), said("I typed this."), kept()))));
        pages.put("form-no-order", page("help-form", noOrderForm()));
        pages.put("form-guest", page("help-form", guestForm()));
        pages.put("request", page("request", request(TicketStatus.PENDING, FormErrors.none())));
        pages.put("request-solved", page("request", request(TicketStatus.SOLVED, errors("text"))));
        pages.put("contact", page("contact", contact(FormErrors.none())));
        pages.put("contact-errors", page("contact", contact(errors("order", "email"))));
        pages.put("confirm", page("confirm", new ConfirmView("/contact/access/" + said("token"))));
        pages.put(
                "notice",
                page(
                        "notice",
                        new NoticeView(
                                text("care.access.sent.title"),
                                text("care.access.sent.text", 30),
                                List.of(new NoticeView.Link(text("care.notice.to_contact"), "/contact", true)),
                                false)));
        return pages;
    }

    private static Object[] page(String template, Object view) {
        return new Object[] {template, view};
    }

    private String said(String usual) {
        return hostile == null ? usual : hostile;
    }

    private String text(String key, Object... args) {
        return visitor.text(key, args);
    }

    private Moment moment() {
        return visitor.dates().moment(THEN);
    }

    private List<RequestListView.Row> rows() {
        return List.of(
                row(
                        "100017",
                        TicketStatus.PENDING,
                        said("One of the two mugs arrived with a broken handle"),
                        "damaged_item"),
                row(
                        "100025",
                        TicketStatus.OPEN,
                        said("Where is my parcel? It should have been here on Monday."),
                        "where_is_my_order"),
                row("100033", TicketStatus.SOLVED, said("お届け先を変更したいです"), "change_or_cancel"),
                row("100041", TicketStatus.CLOSED, said("مرحبا، أحتاج إلى فاتورة"), "invoice_or_payment"));
    }

    private RequestListView.Row row(String number, TicketStatus status, String subject, String topic) {
        return new RequestListView.Row(
                number,
                "/account/requests/" + number,
                subject,
                text("care.topic." + topic),
                StatusView.of(status, visitor.texts()),
                moment(),
                said("2026112009300001"));
    }

    private WriteView write(FormErrors errors, String text, List<FilesView.Kept> kept) {
        FilesView files = new FilesView(
                kept, text("care.form.files.hint", 10, "10 MB"), 10, 10L * 1024 * 1024, "image/*,application/pdf");
        return new WriteView(
                "/account/requests/new?order=1",
                "key-1",
                "c1:" + said("order:1"),
                "/account/requests/session",
                true,
                "/login",
                text,
                20_000,
                files,
                errors);
    }

    private List<FilesView.Kept> kept() {
        return List.of(
                new FilesView.Kept("3f2a", said("broken-mug.jpg"), "812 kB"),
                new FilesView.Kept("3f2b", said("delivery note.pdf"), "96 kB"));
    }

    private FormErrors errors(String... fields) {
        return new FormErrors(java.util.Arrays.stream(fields)
                .map(field -> new FieldError(field, "care-" + field, error(field)))
                .toList());
    }

    private String error(String field) {
        return field.equals("files")
                ? text("care.file.refusal.file_too_large", said("video.mp4"), 10)
                : field.equals("items")
                        ? text("care.ticket.refusal.quantity_out_of_range", said("Mug"), 2)
                        : field.equals("order")
                                ? text("care.contact.order.required")
                                : text("care.ticket.refusal.required." + field);
    }

    private List<HelpFormView.Topic> topics(String... codes) {
        return java.util.Arrays.stream(codes)
                .map(code -> new HelpFormView.Topic(
                        code,
                        text("care.topic." + code),
                        code.equals("damaged_item") ? text("care.topic.damaged_item.hint") : null,
                        code.equals("damaged_item")))
                .toList();
    }

    private HelpFormView orderForm(WriteView write) {
        List<HelpFormView.Item> items = List.of(
                new HelpFormView.Item(
                        1, said("Stoneware mug, sea green"), said("/img/mug.jpg"), true, 1, List.of(1, 2)),
                new HelpFormView.Item(2, said("Linen tea towel"), null, false, 1, List.of(1)),
                new HelpFormView.Item(
                        3,
                        said("Coffee beans, 1 kg, whole, dark roast from Ethiopia"),
                        null,
                        false,
                        3,
                        List.of(1, 2, 3)));
        return new HelpFormView(
                text("care.form.title.order"),
                new HelpFormView.Order(said("2026112009300001"), visitor.dates().day(THEN), items),
                List.of(),
                topics(
                        "where_is_my_order",
                        "wrong_or_missing_item",
                        "damaged_item",
                        "return_or_refund",
                        "change_or_cancel",
                        "invoice_or_payment",
                        "product_question",
                        "something_else"),
                false,
                "",
                "",
                write,
                write.errors().any() ? List.of() : rows().subList(0, 1),
                said("We answer within one working day."));
    }

    private HelpFormView noOrderForm() {
        List<HelpFormView.OrderChoice> choices = List.of(
                new HelpFormView.OrderChoice(
                        said("2026112009300001"),
                        visitor.dates().day(THEN),
                        said("Stoneware mug, Linen tea towel +1"),
                        "/account/requests/new?order=1"),
                new HelpFormView.OrderChoice(
                        said("2026101009300002"),
                        visitor.dates().day(THEN),
                        said("Coffee beans"),
                        "/account/requests/new?order=2"));
        return new HelpFormView(
                text("care.form.title"),
                null,
                choices,
                topics("invoice_or_payment", "product_question", "something_else"),
                false,
                "",
                "",
                write(FormErrors.none(), "", List.of()),
                List.of(),
                null);
    }

    private HelpFormView guestForm() {
        return new HelpFormView(
                text("care.form.title"),
                null,
                List.of(),
                topics("invoice_or_payment", "product_question", "something_else"),
                true,
                said("Ada"),
                said("ada@example"),
                write(errors("email"), said("Do you ship to Norway?"), List.of()),
                List.of(),
                null);
    }

    private RequestView request(TicketStatus status, FormErrors errors) {
        List<RequestView.File> files = List.of(
                new RequestView.File(said("broken-mug.jpg"), "/account/requests/100017/files/1", "812 kB", true),
                new RequestView.File(said("delivery note.pdf"), "/account/requests/100017/files/2", "96 kB", false));
        LiveView live = new LiveView(
                "3-2-9",
                StatusView.of(status, visitor.texts()),
                List.of(
                        new RequestView.Message(
                                8,
                                text("care.request.you"),
                                true,
                                moment(),
                                "en",
                                LinkedText.html(
                                        said(
                                                "Hello,\n\none of the two mugs arrived with a broken handle. The box was fine. I’d like a new one, please.\n\nThank you\nAda")),
                                files),
                        new RequestView.Message(
                                9,
                                text("care.request.agent", said("Grace Hopper")),
                                false,
                                moment(),
                                "en",
                                LinkedText.html(
                                        said(
                                                "Dear Ada,\n\nI’m sorry about that. We’ll send a new mug tomorrow: https://shop.example.com/track?id=1&x=2\n\nCould you tell us whether the other one is all right?")),
                                List.of())),
                List.of(step("received"), step("answered"), step("solved")));
        return new RequestView(
                "100017",
                said("One of the two mugs arrived with a broken handle"),
                text("care.topic.damaged_item"),
                said("2026112009300001"),
                List.of("1 × " + said("Stoneware mug, sea green")),
                "/account/requests",
                "/account/requests/100009",
                "100009",
                errors.any() ? null : text("care.request.sent.answer"),
                live,
                write(errors, "", List.of()),
                text("care.request.answer"),
                "/account/requests/100017/solved",
                "/account/requests/100017/updates");
    }

    private RequestView.Step step(String code) {
        return new RequestView.Step(code, text("care.timeline." + code), moment());
    }

    private ContactView contact(FormErrors errors) {
        return new ContactView(
                "/account/requests",
                null,
                "/login",
                new ContactView.Access("/contact/order-access", said("2026"), said("ada@example.com"), errors),
                "/contact/question",
                said("help@shop.example.com"),
                said("We answer within one working day."));
    }
}
