package org.broadleafcare.platform.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.broadleafcare.platform.order.dao.LineRow;
import org.broadleafcare.platform.order.dao.LinkRow;
import org.broadleafcare.platform.order.dao.OrderRow;
import org.broadleafcare.platform.order.dao.PaymentRow;
import org.broadleafcare.platform.order.dao.PriceRow;
import org.broadleafcare.platform.order.dao.ShipmentItemRow;
import org.broadleafcare.platform.order.dao.ShipmentRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderPartsTest {

    private static final LineRow TWO_MUGS =
            new LineRow(7L, 70L, "Mug", 2, amount("12.5"), amount("12.50000"), amount("15.00000"));

    @Test
    void roundsToTheDecimalsOfTheCurrency() {
        assertThat(assemble(order("EUR", true)).total())
                .isEqualByComparingTo("29.99")
                .hasScaleOf(2);
        assertThat(assemble(order("JPY", true)).total()).hasScaleOf(0);
        assertThat(assemble(order("POINTS", true)).total()).hasScaleOf(2);
    }

    @Test
    void namesTheCustomerOfARegisteredShopperOnly() {
        assertThat(assemble(order("EUR", true)).customerId()).isEqualTo(5L);
        assertThat(assemble(order("EUR", false)).customerId()).isNull();
    }

    @Test
    void callsAGuestByTheNameOnTheParcel() {
        OrderRow guest = new OrderRow(
                7L,
                null,
                new Date(0),
                "SUBMITTED",
                null,
                5L,
                false,
                null,
                " ",
                "g@example.org",
                null,
                null,
                null,
                null,
                null);

        ShopOrder order = assemble(guest);

        assertThat(order.customerName()).isEqualTo("Ann Lee");
        assertThat(order.number()).isEqualTo("7");
        assertThat(order.total()).isEqualByComparingTo("0");
    }

    @Test
    void prefersTheMainPicture() {
        ShopOrder.Line line = assemble(order("EUR", true)).lines().get(0);

        assertThat(line.pictureUrl()).isEqualTo("/img/front.png");
        assertThat(line.productUrl()).isEqualTo("/mug");
    }

    @Test
    void saysWhatIsInEachShipment() {
        ShopOrder.Shipment parcel = assemble(order("EUR", true)).shipments().get(0);

        assertThat(parcel.items()).containsExactly(new ShopOrder.Packed(70, "Mug", 2));
    }

    private static ShopOrder assemble(OrderRow head) {
        return new OrderParts(
                        Map.of(7L, List.of(TWO_MUGS)),
                        Map.of(70L, List.of(new PriceRow(70L, 2, true, null))),
                        Map.of(70L, List.of(new LinkRow(70L, "page", "/mug"))),
                        Map.of(
                                70L,
                                List.of(
                                        new LinkRow(70L, "alt", "/img/back.png"),
                                        new LinkRow(70L, "primary", "/img/front.png"))),
                        Map.of(7L, List.of(new PaymentRow(7L, 1L, "COD", amount("29.99"), null, null, null))),
                        Map.of(),
                        Map.of(7L, List.of(parcel())),
                        Map.of(71L, List.of(new ShipmentItemRow(71L, 70L, "Mug", 2))))
                .assemble(head);
    }

    private static OrderRow order(@Nullable String currency, boolean registered) {
        return new OrderRow(
                7L,
                "2026-7",
                new Date(0),
                "SUBMITTED",
                currency,
                5L,
                registered,
                "Jane",
                "Doe",
                null,
                "j@example.org",
                amount("25.00000"),
                amount("4.99000"),
                amount("0"),
                amount("29.99000"));
    }

    private static ShipmentRow parcel() {
        return new ShipmentRow(
                7L,
                71L,
                "Parcel",
                "PROCESSING",
                "Ann",
                "Lee",
                null,
                "Hauptstr. 1",
                null,
                null,
                "10115",
                "Berlin",
                null,
                "DE",
                "Germany");
    }

    private static BigDecimal amount(String value) {
        return new BigDecimal(value);
    }
}
