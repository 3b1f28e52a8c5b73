package org.broadleafcare.storefront.preview;

import java.util.List;
import java.util.stream.IntStream;
import org.broadleafcare.common.template.LinkedText;
import org.broadleafcare.storefront.view.RequestListView.Row;
import org.broadleafcare.storefront.view.RequestView;
import org.broadleafcare.storefront.view.RequestView.LiveView;
import org.broadleafcare.storefront.view.StatusView;
import org.broadleafcare.storefront.view.WriteView;
import org.broadleafcare.ticket.value.TicketStatus;
import org.jspecify.annotations.Nullable;

/** Requests, in lists and open. */
final class SampleRequests {
    private static final String REQUEST = PreviewPaths.PAGE + "request";
    private static final int NUMBER = 100_017;

    private final SampleWords words;

    SampleRequests(SampleWords words) {
        this.words = words;
    }

    /** One in each status. */
    List<Row> rows() {
        TicketStatus[] all = TicketStatus.values();
        return IntStream.range(0, all.length).mapToObj(at -> row(at, all[at])).toList();
    }

    /** A full page of a list. */
    List<Row> manyRows() {
        TicketStatus[] all = TicketStatus.values();
        return IntStream.range(0, 20)
                .mapToObj(at -> row(at, all[at % all.length]))
                .toList();
    }

    private Row row(int at, TicketStatus status) {
        return new Row(
                Integer.toString(NUMBER + 8 * at),
                REQUEST,
                words.sample("subject"),
                words.text("care.topic.damaged_item"),
                status(status),
                words.moment(),
                at % 3 == 2 ? null : words.order());
    }

    private StatusView status(TicketStatus status) {
        return StatusView.of(status, true, words.visitor.texts());
    }

    /** As its owner sees it. */
    RequestView request(TicketStatus status, @Nullable String sent, WriteView answer) {
        boolean settled = status == TicketStatus.SOLVED || status == TicketStatus.CLOSED;
        boolean account = answer.account();
        return new RequestView(
                Integer.toString(NUMBER),
                words.sample("subject"),
                words.text("care.topic.damaged_item"),
                words.order(),
                account ? PreviewPaths.HOME : null,
                List.of("1 × " + words.sample("product"), "2 × " + words.sample("product")),
                account ? PreviewPaths.PAGE + "requests" : null,
                REQUEST,
                Integer.toString(NUMBER - 8),
                sent == null ? null : words.text("care.request.sent." + sent),
                live(status(status), List.of(question(), answer())),
                answer,
                words.text(settled ? "care.request.answer.again" : "care.request.answer"),
                settled ? null : PreviewPaths.SENT,
                PreviewPaths.NOTHING);
    }

    /** Just sent, by somebody who named no order. */
    RequestView fresh() {
        StatusView received = status(TicketStatus.NEW);
        LiveView live = new LiveView("1", received, List.of(question()), List.of(step("received")));
        return withoutOrder(live, words.text("care.request.sent.request"));
    }

    /** Nobody has written back, and yet it is the shopper's turn. */
    RequestView waiting() {
        return withoutOrder(waitingLive(), null);
    }

    private RequestView withoutOrder(LiveView live, @Nullable String sent) {
        return new RequestView(
                Integer.toString(NUMBER),
                words.sample("subject"),
                words.text("care.topic.something_else"),
                null,
                null,
                List.of(),
                PreviewPaths.PAGE + "requests",
                null,
                null,
                sent,
                live,
                words.empty(true),
                words.text("care.request.answer"),
                PreviewPaths.SENT,
                PreviewPaths.NOTHING);
    }

    /** The part of it that scripts put into the page. */
    LiveView waitingLive() {
        return live(StatusView.of(TicketStatus.PENDING, false, words.visitor.texts()), List.of(question()));
    }

    private LiveView live(StatusView status, List<RequestView.Message> messages) {
        List<RequestView.Step> steps = List.of(
                        "received", "answered", "wrote", "on_hold", "solved", "reopened", "solved_by_you", "closed")
                .stream()
                .map(this::step)
                .toList();
        return new LiveView("1", status, messages, steps);
    }

    private RequestView.Message question() {
        List<RequestView.File> files = List.of(
                new RequestView.File(words.sample("file"), PreviewPaths.PICTURE, "812 kB", true),
                new RequestView.File(words.said("delivery note.pdf"), PreviewPaths.NOTHING, "96 kB", false));
        return message(8, words.text("care.request.you"), true, "question", files);
    }

    private RequestView.Message answer() {
        return message(9, words.text("care.request.agent", words.agent()), false, "answer", List.of());
    }

    private RequestView.Message message(long id, String who, boolean mine, String text, List<RequestView.File> files) {
        String html = LinkedText.html(words.sample(text));
        return new RequestView.Message(id, who, mine, words.moment(), words.lang(), html, files);
    }

    private RequestView.Step step(String code) {
        return new RequestView.Step(code, words.text("care.timeline." + code), words.moment());
    }
}
