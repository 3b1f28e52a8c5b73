package org.broadleafcare.demo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.broadleafcommerce.common.money.Money;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private static final ProductCard TEAPOT = card("Teapot", "34.50", true, List.of());
    private static final ProductCard PAN = card("Pan", "119.00", true, List.of("warranty"));
    private static final ProductCard BOARD = card("Board", "24.00", false, List.of());
    private static final List<ProductCard> KITCHEN = List.of(TEAPOT, PAN, BOARD);

    @Test
    void keepsTheShopsOrderUntilAskedOtherwise() {
        assertThat(shelf("", "", false).cards()).containsExactly(TEAPOT, PAN, BOARD);
        assertThat(shelf("upside down", "", false).sort()).isEqualTo("ours");
    }

    @Test
    void sortsByPriceAndByName() {
        assertThat(shelf("cheap", "", false).cards()).containsExactly(BOARD, TEAPOT, PAN);
        assertThat(shelf("dear", "", false).cards()).containsExactly(PAN, TEAPOT, BOARD);
        assertThat(shelf("name", "", false).cards()).containsExactly(BOARD, PAN, TEAPOT);
    }

    @Test
    void narrowsDownToOneKindAndToWhatIsInStock() {
        assertThat(shelf("", "warranty", false).cards()).containsExactly(PAN);
        assertThat(shelf("", "", true).cards()).containsExactly(TEAPOT, PAN);
    }

    @Test
    void offersOnlyKindsThatTellProductsApart() {
        assertThat(shelf("", "", false).kinds()).containsExactly("warranty");
        assertThat(Shelf.of(List.of(PAN), "", "warranty", false, Locale.ENGLISH).kinds())
                .isEmpty();
    }

    private static Shelf shelf(String sort, String kind, boolean inStock) {
        return Shelf.of(KITCHEN, sort, kind, inStock, Locale.ENGLISH);
    }

    private static ProductCard card(String name, String price, boolean available, List<String> kinds) {
        return new ProductCard(
                name, "/kitchen/x", "/x.svg", new Money(new BigDecimal(price), "EUR"), null, available, kinds);
    }
}
