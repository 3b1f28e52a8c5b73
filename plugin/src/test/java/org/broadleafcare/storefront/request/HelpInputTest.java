package org.broadleafcare.storefront.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.broadleafcare.storefront.form.FormPost;
import org.broadleafcare.ticket.value.TicketItem;
import org.junit.jupiter.api.Test;

class HelpInputTest {

    private static List<TicketItem> items(Map<String, List<String>> fields) {
        return HelpInput.of(new FormPost(fields, List.of(), List.of())).ticketItems();
    }

    @Test
    void readsChosenItemsWithTheirQuantities() {
        assertThat(items(Map.of("item", List.of("11", "12"), "quantity-11", List.of("2"), "quantity-13", List.of("5"))))
                .containsExactly(new TicketItem(11, 2), new TicketItem(12, 1));
    }

    @Test
    void turnsNonsenseIntoItemsThatAreRefused() {
        assertThat(items(Map.of("item", List.of("<script>")))).containsExactly(new TicketItem(-1, 1));
        assertThat(items(Map.of("item", List.of("11"), "quantity-11", List.of("99999999999"))))
                .containsExactly(new TicketItem(11, 0));
    }
}
