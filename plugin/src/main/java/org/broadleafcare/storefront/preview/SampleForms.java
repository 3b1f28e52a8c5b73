package org.broadleafcare.storefront.preview;

import java.util.Arrays;
import java.util.List;
import org.broadleafcare.storefront.view.HelpFormView;
import org.broadleafcare.storefront.view.WriteView;

/** The help form at each of its doors. */
final class SampleForms {
    private static final String FORM = PreviewPaths.PAGE + "help-form";

    private final SampleWords words;
    private final SampleRequests requests;

    SampleForms(SampleWords words, SampleRequests requests) {
        this.words = words;
        this.requests = requests;
    }

    HelpFormView aboutOrder(WriteView write) {
        List<HelpFormView.Item> items = List.of(
                new HelpFormView.Item(1, words.sample("product"), PreviewPaths.PICTURE, true, 1, List.of(1, 2)),
                new HelpFormView.Item(2, words.sample("product"), null, false, 1, List.of(1)),
                new HelpFormView.Item(3, words.sample("product"), null, false, 3, List.of(1, 2, 3)));
        return new HelpFormView(
                words.text("care.form.title.order"),
                new HelpFormView.Order(words.order(), words.day(), items),
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
                words.sample("promise"));
    }

    HelpFormView aboutNoOrder() {
        List<HelpFormView.OrderChoice> choices = List.of(choice(), choice());
        return withoutOrder(choices, words.empty(true), false);
    }

    HelpFormView ofGuest(WriteView write) {
        return withoutOrder(List.of(), write, true);
    }

    private HelpFormView withoutOrder(List<HelpFormView.OrderChoice> choices, WriteView write, boolean asksWho) {
        return new HelpFormView(
                words.text("care.form.title"),
                null,
                choices,
                topics("invoice_or_payment", "product_question", "something_else"),
                asksWho,
                asksWho && write.errors().any() ? words.shopper() : "",
                asksWho && write.errors().any() ? words.said("ada@example") : "",
                write,
                List.of(),
                null);
    }

    private HelpFormView.OrderChoice choice() {
        return new HelpFormView.OrderChoice(words.order(), words.day(), words.sample("product") + " +1", FORM);
    }

    private List<HelpFormView.Topic> topics(String... codes) {
        return Arrays.stream(codes).map(this::topic).toList();
    }

    private HelpFormView.Topic topic(String code) {
        boolean damaged = code.equals("damaged_item");
        return new HelpFormView.Topic(
                code,
                words.text("care.topic." + code),
                damaged ? words.text("care.topic.damaged_item.hint") : null,
                damaged);
    }
}
