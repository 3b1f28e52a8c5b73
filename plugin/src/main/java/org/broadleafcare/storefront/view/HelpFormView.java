package org.broadleafcare.storefront.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The help form.
 *
 * @param order what it is about; null when it is about none
 * @param choices orders the shopper may turn to instead; empty for guests and when the order is known
 * @param asksWho whether name and e-mail address must be asked
 * @param earlier requests about the same order that still run
 * @param promise when an answer may be expected, in the shop's words
 */
public record HelpFormView(
        String title,
        @Nullable Order order,
        List<OrderChoice> choices,
        List<Topic> topics,
        boolean asksWho,
        String name,
        String email,
        WriteView write,
        List<RequestListView.Row> earlier,
        @Nullable String promise) {

    public record Order(String number, String day, List<Item> items) {}

    /**
     * @param quantities 1 up to the ordered quantity
     */
    public record Item(
            long id,
            String name,
            @Nullable String pictureUrl,
            boolean chosen,
            int quantity,
            List<Integer> quantities) {}

    public record OrderChoice(String number, String day, String summary, String path) {}

    public record Topic(String code, String label, @Nullable String hint, boolean chosen) {}
}
