package org.broadleafcare.storefront.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafcare.storefront.form.FormPost;
import org.broadleafcare.ticket.value.TicketItem;

/**
 * What somebody typed into the help form, not yet checked.
 *
 * @param items order line id → quantity
 */
public record HelpInput(String topic, String text, Map<Long, Integer> items, String name, String email) {

    static HelpInput empty(String topic) {
        return new HelpInput(topic, "", Map.of(), "", "");
    }

    static HelpInput of(FormPost post) {
        Map<Long, Integer> items = new LinkedHashMap<>();
        for (String id : post.values("item")) {
            number(id)
                    .ifPresentOrElse(
                            line -> items.put(line, quantity(post.value("quantity-" + id))), () -> items.put(-1L, 1));
        }
        return new HelpInput(post.value("topic"), post.value("text"), items, post.value("name"), post.value("email"));
    }

    List<TicketItem> ticketItems() {
        return items.entrySet().stream()
                .map(item -> new TicketItem(item.getKey(), item.getValue()))
                .toList();
    }

    /** A quantity nobody chose means one; one that is no number means none, which is refused later. */
    private static int quantity(String typed) {
        if (typed.isEmpty()) {
            return 1;
        }
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    private static Optional<Long> number(String typed) {
        return typed.matches("\\d{1,18}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
    }
}
