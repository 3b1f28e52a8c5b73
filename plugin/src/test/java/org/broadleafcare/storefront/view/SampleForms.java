package org.broadleafcare.storefront.view;

import java.util.List;

/** The help form at each of its doors. */
final class SampleForms {
    private final SampleWords words;
    private final SampleRequests requests;

    SampleForms(SampleWords words, SampleRequests requests) {
        this.words = words;
        this.requests = requests;
    }

    HelpFormView orderForm(WriteView write) {
        List<HelpFormView.Item> items = List.of(
                new HelpFormView.Item(
                        1, words.said("Stoneware mug, sea green"), words.said("/img/mug.jpg"), true, 1, List.of(1, 2)),
                new HelpFormView.Item(2, words.said("Linen tea towel"), null, false, 1, List.of(1)),
                new HelpFormView.Item(
                        3,
                        words.said("Coffee beans, 1 kg, whole, dark roast from Ethiopia"),
                        null,
                        false,
                        3,
                        List.of(1, 2, 3)));
        return new HelpFormView(
                words.text("care.form.title.order"),
                new HelpFormView.Order(words.said("2026112009300001"), words.day(), items),
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
                write.errors().any() ? List.of() : requests.rows().subList(0, 1),
                words.said("We answer within one working day."));
    }

    HelpFormView noOrderForm() {
        List<HelpFormView.OrderChoice> choices = List.of(
                new HelpFormView.OrderChoice(
                        words.said("2026112009300001"),
                        words.day(),
                        words.said("Stoneware mug, Linen tea towel +1"),
                        "/account/requests/new?order=1"),
                new HelpFormView.OrderChoice(
                        words.said("2026101009300002"),
                        words.day(),
                        words.said("Coffee beans"),
                        "/account/requests/new?order=2"));
        return new HelpFormView(
                words.text("care.form.title"),
                null,
                choices,
                topics("invoice_or_payment", "product_question", "something_else"),
                false,
                "",
                "",
                words.write(FormErrors.none(), "", List.of()),
                List.of(),
                null);
    }

    HelpFormView guestForm() {
        return new HelpFormView(
                words.text("care.form.title"),
                null,
                List.of(),
                topics("invoice_or_payment", "product_question", "something_else"),
                true,
                words.said("Ada"),
                words.said("ada@example"),
                words.write(words.errors("email"), words.said("Do you ship to Norway?"), List.of()),
                List.of(),
                null);
    }

    List<FilesView.Kept> kept() {
        return List.of(
                new FilesView.Kept("3f2a", words.said("broken-mug.jpg"), "812 kB"),
                new FilesView.Kept("3f2b", words.said("delivery note.pdf"), "96 kB"));
    }

    private List<HelpFormView.Topic> topics(String... codes) {
        return java.util.Arrays.stream(codes)
                .map(code -> new HelpFormView.Topic(
                        code,
                        words.text("care.topic." + code),
                        code.equals("damaged_item") ? words.text("care.topic.damaged_item.hint") : null,
                        code.equals("damaged_item")))
                .toList();
    }
}
