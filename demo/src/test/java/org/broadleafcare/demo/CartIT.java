package org.broadleafcare.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.broadleafcare.demo.payment.ledger.Behaviour;
import org.broadleafcare.it.ShopTest;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Forms that change one cart, sent at the same time. */
@ShopTest
class CartIT {
    private final RunningShop shop;
    private final CardShopper cara;

    CartIT(RunningShop shop) {
        this.shop = shop;
        this.cara = new CardShopper(shop);
    }

    @Test
    void manyClicksOnAnEmptyCartBeginOneCart() {
        cara.badge();

        List<CompletableFuture<HttpResponse<String>>> clicks = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> cara.add(1)))
                .limit(5)
                .toList();
        clicks.forEach(CompletableFuture::join);

        assertThat(cara.badge()).isEqualTo(5);
        cara.readyToPay();
        assertThat(openCartsOfTheOwnerOf(cara.cart())).isEqualTo(1);
        CardShopper.orderNumber(cara.pay(Behaviour.WORKS));
        assertThat(cara.badge()).isZero();
    }

    @Test
    void whatIsAddedWhileTheCartIsPaidIsNoPartOfTheOrder() {
        cara.readyToPay();
        CompletableFuture<HttpResponse<String>> payment =
                CompletableFuture.supplyAsync(() -> cara.pay(Behaviour.ANSWERS_LATE));
        await().until(() -> !cara.booked().isEmpty());

        HttpResponse<String> added = cara.add(3);

        assertThat(Visitor.goesTo(added)).endsWith("/cart");
        Order order = shop.site()
                .getBean("blOrderService", OrderService.class)
                .findOrderByOrderNumber(CardShopper.orderNumber(payment.join()));
        assertThat(quantityOf(order.getId())).isEqualTo(2);
        assertThat(cara.badge()).isEqualTo(3);
    }

    @Test
    void whatIsAddedInAnotherBrowserWhileTheCartIsPaidIsNoPartOfTheOrder() {
        cara.signedIn("lena.hofmann@example.com").readyToPay();
        CardShopper elsewhere = new CardShopper(shop).signedIn("lena.hofmann@example.com");
        CompletableFuture<HttpResponse<String>> payment =
                CompletableFuture.supplyAsync(() -> cara.pay(Behaviour.ANSWERS_LATE));
        await().until(() -> !cara.booked().isEmpty());

        elsewhere.add(3);

        CardShopper.orderNumber(payment.join());
        assertThat(quantityOf(cara.cart())).isEqualTo(2);
        assertThat(elsewhere.badge()).isEqualTo(3);
    }

    @Test
    void theOrderKeepsItsCurrencyWhenTheCartIsLookedAtInAnotherWhileItIsPaid() {
        cara.readyToPay();
        CompletableFuture<HttpResponse<String>> payment =
                CompletableFuture.supplyAsync(() -> cara.pay(Behaviour.ANSWERS_LATE));
        await().until(() -> !cara.booked().isEmpty());

        cara.open("/cart", "ja-JP");

        CardShopper.orderNumber(payment.join());
        assertThat(sum("SELECT COUNT(*) FROM BLC_ORDER WHERE ORDER_ID = ? AND CURRENCY_CODE = 'EUR'", cara.cart()))
                .isEqualTo(1);
        assertThat(sum("SELECT COUNT(*) FROM BLC_ORDER_ITEM WHERE ORDER_ID = ? AND PRICE < 50", cara.cart()))
                .isEqualTo(1);
    }

    @Test
    void aSumThatWasNotShownIsNotPaid() {
        cara.readyToPay();
        cara.add(1);

        HttpResponse<String> answer = cara.pay(Behaviour.WORKS);

        assertThat(answer.body()).contains("Your cart has changed since").contains("154.60");
        assertThat(cara.booked()).isEmpty();
        cara.readyToPay();
        CardShopper.orderNumber(cara.pay(Behaviour.WORKS));
    }

    private int quantityOf(Long order) {
        return sum("SELECT COALESCE(SUM(QUANTITY), 0) FROM BLC_ORDER_ITEM WHERE ORDER_ID = ?", order);
    }

    private int openCartsOfTheOwnerOf(long cart) {
        return sum(
                "SELECT COUNT(*) FROM BLC_ORDER WHERE ORDER_STATUS = 'IN_PROCESS' AND CUSTOMER_ID ="
                        + " (SELECT CUSTOMER_ID FROM BLC_ORDER WHERE ORDER_ID = ?)",
                cart);
    }

    private int sum(String sql, Long order) {
        return new JdbcTemplate(shop.database().dataSource()).queryForObject(sql, Integer.class, order);
    }
}
