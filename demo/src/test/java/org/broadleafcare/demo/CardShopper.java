package org.broadleafcare.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadleafcare.demo.payment.gateway.CardGateway;
import org.broadleafcare.demo.payment.ledger.Behaviour;
import org.broadleafcare.demo.payment.ledger.Booking;
import org.broadleafcare.demo.payment.ledger.Kind;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.jsoup.Jsoup;

/** A guest with a kettle in the cart who pays by card. */
final class CardShopper {
    private static final Map<String, String> ADDRESS = Map.of(
            "email", "card@example.org",
            "firstName", "Cara",
            "lastName", "Card",
            "street", "1 Test Lane",
            "postalCode", "N1",
            "city", "London",
            "country", "GB");

    private final RunningShop shop;
    private final Visitor visitor;
    private String cart = "";
    private String total = "";

    CardShopper(RunningShop shop) {
        this.shop = shop;
        this.visitor = new Visitor(shop.siteUrl());
    }

    /** Fills the cart and goes to the last page before the order. */
    CardShopper readyToPay() {
        add(2);
        return deliver();
    }

    /** Likewise, with nothing in the cart that anybody could bring. */
    CardShopper readyToPayForADownload() {
        HttpResponse<String> product = visitor.open("/downloads/cookbook");
        visitor.submit("/cart/add", Map.of("productId", Visitor.field(product, "productId"), "quantity", "1"));
        return deliver();
    }

    private CardShopper deliver() {
        Map<String, String> address = new HashMap<>(ADDRESS);
        address.put("option", Visitor.field(visitor.open("/checkout"), "option"));
        address.values().removeIf(String::isEmpty);
        visitor.submit("/checkout/delivery", address);
        HttpResponse<String> review = visitor.open("/checkout/review");
        cart = Visitor.field(review, "cart");
        total = Visitor.field(review, "total");
        assertThat(cart).isNotEmpty();
        assertThat(total).isNotEmpty();
        return this;
    }

    /** Shops in the currency of this country from now on. */
    CardShopper in(String country) {
        visitor.open("/");
        visitor.submit("/destination", Map.of("country", country, "currency", "", "next", "/"));
        return this;
    }

    CardShopper signedIn(String email) {
        visitor.open("/login");
        HttpResponse<String> answer = visitor.submit(
                "/login_post.htm", Map.of("j_username", email, "j_password", DemoAccounts.SHOPPER_PASSWORD));
        assertThat(Visitor.goesTo(answer)).endsWith("/account");
        return this;
    }

    HttpResponse<String> add(int kettles) {
        HttpResponse<String> product = visitor.open("/kitchen/kettle");
        return visitor.submit(
                "/cart/add",
                Map.of("productId", Visitor.field(product, "productId"), "quantity", String.valueOf(kettles)));
    }

    /** The number on the cart in the header. */
    int badge() {
        return Integer.parseInt(
                Jsoup.parse(visitor.open("/").body()).expectFirst(".badge").text());
    }

    /** Id of the cart that is paid for. */
    long cart() {
        return Long.parseLong(cart);
    }

    HttpResponse<String> pay(Behaviour card) {
        return pay(card.number());
    }

    HttpResponse<String> pay(String number) {
        Map<String, String> form = new HashMap<>(Map.of("method", "card", "cart", cart, "code", "737", "month", "11"));
        form.put("cardNumber", number);
        form.put("total", total);
        form.put("year", Year.now().plusYears(3).toString());
        return visitor.submit("/checkout/place", form);
    }

    HttpResponse<String> choose(String method) {
        return visitor.submit("/checkout/place", Map.of("method", method, "cart", cart, "total", total));
    }

    HttpResponse<String> open(String path) {
        return visitor.open(path);
    }

    /** Looks at a page with a browser that names these languages. */
    HttpResponse<String> open(String path, String languages) {
        return visitor.open(path, languages);
    }

    /** The number of the order a successful answer leads to. */
    static String orderNumber(HttpResponse<String> answer) {
        String to = Visitor.goesTo(answer);
        assertThat(to).as(answer.body()).contains("/confirmation/");
        return to.substring(to.lastIndexOf('/') + 1);
    }

    /** What the ledger holds for this cart, newest first. */
    List<Booking> booked() {
        try {
            return shop.site().getBean(CardGateway.class).latest().stream()
                    .filter(each -> each.order().equals(cart))
                    .toList();
        } catch (PaymentException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Kind> approved() {
        return booked().stream().filter(Booking::isApproved).map(Booking::kind).toList();
    }
}
