package org.broadleafcare.storefront.view;

import java.util.List;
import org.broadleafcare.common.template.LinkedText;
import org.broadleafcare.storefront.view.RequestView.LiveView;
import org.broadleafcare.ticket.TicketStatus;

/** Requests, in lists and open. */
final class SampleRequests {
    private final SampleWords words;

    SampleRequests(SampleWords words) {
        this.words = words;
    }

    List<RequestListView.Row> rows() {
        return List.of(
                row(
                        "100017",
                        TicketStatus.PENDING,
                        words.said("One of the two mugs arrived with a broken handle"),
                        "damaged_item"),
                row(
                        "100025",
                        TicketStatus.OPEN,
                        words.said("Where is my parcel? It should have been here on Monday."),
                        "where_is_my_order"),
                row("100033", TicketStatus.SOLVED, words.said("お届け先を変更したいです"), "change_or_cancel"),
                row("100041", TicketStatus.CLOSED, words.said("مرحبا، أحتاج إلى فاتورة"), "invoice_or_payment"));
    }

    private RequestListView.Row row(String number, TicketStatus status, String subject, String topic) {
        return new RequestListView.Row(
                number,
                "/account/requests/" + number,
                subject,
                words.text("care.topic." + topic),
                StatusView.of(status, words.visitor.texts()),
                words.moment(),
                words.said("2026112009300001"));
    }

    RequestView request(TicketStatus status, FormErrors errors) {
        List<RequestView.File> files = List.of(
                new RequestView.File(words.said("broken-mug.jpg"), "/account/requests/100017/files/1", "812 kB", true),
                new RequestView.File(
                        words.said("delivery note.pdf"), "/account/requests/100017/files/2", "96 kB", false));
        LiveView live = new LiveView(
                "3-2-9",
                StatusView.of(status, words.visitor.texts()),
                List.of(
                        new RequestView.Message(
                                8,
                                words.text("care.request.you"),
                                true,
                                words.moment(),
                                "en",
                                LinkedText.html(
                                        words.said(
                                                "Hello,\n\none of the two mugs arrived with a broken handle. The box was fine. I’d like a new one, please.\n\nThank you\nAda")),
                                files),
                        new RequestView.Message(
                                9,
                                words.text("care.request.agent", words.said("Grace Hopper")),
                                false,
                                words.moment(),
                                "en",
                                LinkedText.html(
                                        words.said(
                                                "Dear Ada,\n\nI’m sorry about that. We’ll send a new mug tomorrow: https://shop.example.com/track?id=1&x=2\n\nCould you tell us whether the other one is all right?")),
                                List.of())),
                List.of(step("received"), step("answered"), step("solved")));
        return new RequestView(
                "100017",
                words.said("One of the two mugs arrived with a broken handle"),
                words.text("care.topic.damaged_item"),
                words.said("2026112009300001"),
                List.of("1 × " + words.said("Stoneware mug, sea green")),
                "/account/requests",
                "/account/requests/100009",
                "100009",
                errors.any() ? null : words.text("care.request.sent.answer"),
                live,
                words.write(errors, "", List.of()),
                words.text("care.request.answer"),
                "/account/requests/100017/solved",
                "/account/requests/100017/updates");
    }

    private RequestView.Step step(String code) {
        return new RequestView.Step(code, words.text("care.timeline." + code), words.moment());
    }
}
