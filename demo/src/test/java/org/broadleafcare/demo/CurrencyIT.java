package org.broadleafcare.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.broadleafcare.it.ShopTest;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.junit.jupiter.api.Test;

@ShopTest
class CurrencyIT {
    private final RunningShop shop;
    private final Visitor guest;

    CurrencyIT(RunningShop shop) {
        this.shop = shop;
        this.guest = new Visitor(shop.siteUrl());
    }

    @Test
    void showsTheSameKettleInThreeCurrencies() {
        assertThat(guest.open("/kitchen/kettle").body()).contains("€49.90");
        choose("US", "");
        assertThat(guest.open("/kitchen/kettle").body()).contains("$54.99").doesNotContain("€");
        choose("JP", "");
        assertThat(guest.open("/kitchen/kettle").body()).contains("¥7,980").doesNotContain("¥7,980.00");
    }

    @Test
    void pricesAFullCartAnewAndSaysSo() {
        add("/kitchen/kettle", Map.of("quantity", "3"));
        add("/sets/breakfast", Map.of());
        add("/clothing/sweater", Map.of("size", "M"));
        assertThat(guest.open("/cart").body()).contains("€149.70", "€94.90", "€89.00", "€333.60");

        choose("JP", "");

        assertThat(guest.open("/cart").body())
                .contains("Your cart now shows prices in JPY")
                .contains("¥23,940", "¥15,180", "¥14,240", "¥53,360")
                .doesNotContain("€");
        assertThat(guest.open("/cart").body()).doesNotContain("Your cart now shows");
    }

    @Test
    void addsUpAnOrderInYenAndKeepsItInYen() {
        choose("JP", "");
        add("/kitchen/mugs", Map.of("quantity", "3"));
        add("/living/candles", Map.of());
        Order order = placed(guest);

        assertThat(order.getCurrency().getCurrencyCode()).isEqualTo("JPY");
        assertThat(order.getSubTotal().getAmount()).isEqualByComparingTo("11440");
        assertThat(order.getTotalFulfillmentCharges().getAmount()).isEqualByComparingTo("780");
        assertThat(order.getTotal().getAmount()).isEqualByComparingTo("12220");
        assertThat(order.getTotal().getAmount().stripTrailingZeros().scale()).isLessThanOrEqualTo(0);

        choose("DE", "");
        assertThat(guest.open("/confirmation/" + order.getOrderNumber()).body())
                .contains("¥12,220")
                .doesNotContain("Your cart now shows");
    }

    @Test
    void asksForTheDeliveryAgainInTheNewCurrency() {
        add("/kitchen/mugs", Map.of());
        guest.submit("/checkout/delivery", StorefrontIT.ADDRESS);
        assertThat(guest.open("/checkout/review").body()).contains("€23.80");

        choose("US", "");

        assertThat(Visitor.goesTo(guest.open("/checkout/review"))).endsWith("/checkout");
        assertThat(guest.open("/checkout").body()).contains("$5.99").contains("$14.99");
    }

    @Test
    void refusesADeliveryOptionOfAnotherCurrency() {
        choose("JP", "");
        add("/kitchen/mugs", Map.of());

        HttpResponse<String> answer = guest.submit("/checkout/delivery", StorefrontIT.ADDRESS);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Visitor.goesTo(guest.open("/checkout/review"))).endsWith("/checkout");
    }

    @Test
    void goesBackToPagesOfThisShopOnly() {
        guest.open("/");
        assertThat(Visitor.goesTo(guest.submit(
                        "/destination", Map.of("country", "JP", "currency", "", "next", "//evil.example/"))))
                .isEqualTo(shop.siteUrl() + "/");
    }

    private Order placed(Visitor visitor) {
        Map<String, String> address = new HashMap<>(StorefrontIT.ADDRESS);
        address.put("option", Visitor.field(visitor.open("/checkout"), "option"));
        assertThat(Visitor.goesTo(visitor.submit("/checkout/delivery", address)))
                .endsWith("/checkout/review");
        visitor.open("/checkout/review");
        String confirmation = Visitor.goesTo(visitor.submit("/checkout/place", Map.of("method", "cod")));
        String number = confirmation.substring(confirmation.lastIndexOf('/') + 1);
        return shop.site().getBean("blOrderService", OrderService.class).findOrderByOrderNumber(number);
    }

    private void choose(String country, String currency) {
        guest.open("/");
        guest.submit("/destination", Map.of("country", country, "currency", currency, "next", "/"));
    }

    private void add(String product, Map<String, String> choices) {
        Map<String, String> form = new HashMap<>(choices);
        form.put("productId", Visitor.field(guest.open(product), "productId"));
        assertThat(Visitor.goesTo(guest.submit("/cart/add", form))).endsWith("/cart");
    }
}
