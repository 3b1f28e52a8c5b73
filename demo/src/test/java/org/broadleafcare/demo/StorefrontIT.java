package org.broadleafcare.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.broadleafcare.it.ShopTest;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ShopTest
class StorefrontIT {
    static final Map<String, String> ADDRESS = Map.of(
            "email",
            "guest@example.org",
            "firstName",
            "Gia <b>",
            "lastName",
            "Guest & Co",
            "street",
            "1 Road",
            "postalCode",
            "12345",
            "city",
            "Town",
            "country",
            "GB",
            "option",
            "1");

    private final RunningShop shop;

    StorefrontIT(RunningShop shop) {
        this.shop = shop;
    }

    @Test
    @Tag("smoke")
    void takesAGuestFromProductToSubmittedOrder() {
        Visitor guest = new Visitor(shop.siteUrl());
        fillCart(guest);
        assertThat(Visitor.goesTo(guest.submit("/checkout/delivery", ADDRESS))).endsWith("/checkout/review");
        assertThat(guest.open("/checkout/review").body()).contains("Gia &lt;b&gt; Guest &amp; Co");

        String confirmation = Visitor.goesTo(guest.submit("/checkout/place", Map.of("method", "cod")));

        String number = confirmation.substring(confirmation.lastIndexOf('/') + 1);
        Order order = shop.site().getBean("blOrderService", OrderService.class).findOrderByOrderNumber(number);
        assertThat(order.getStatus()).isEqualTo(OrderStatus.SUBMITTED);
        assertThat(order.getEmailAddress()).isEqualTo("guest@example.org");
        assertThat(guest.open("/confirmation/" + number).statusCode()).isEqualTo(200);
        assertThat(new Visitor(shop.siteUrl()).open("/confirmation/" + number).statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesAFormWithoutToken() {
        Visitor visitor = new Visitor(shop.siteUrl());
        HttpResponse<String> product = visitor.open("/kitchen/kettle");

        HttpResponse<String> answer = visitor.submitWithoutToken(
                "/cart/add", Map.of("productId", Visitor.field(product, "productId"), "quantity", "1"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void showsAnOrderToItsOwnerOnly() {
        Visitor jane = signedIn(DemoAccounts.SHOPPER);
        String orders = jane.open("/account/orders").body();
        String path = orders.substring(orders.indexOf("/account/orders/"));
        path = path.substring(0, path.indexOf('"'));

        assertThat(jane.open(path).statusCode()).isEqualTo(200);
        assertThat(signedIn("hans@example.com").open(path).statusCode()).isEqualTo(404);
        assertThat(Visitor.goesTo(new Visitor(shop.siteUrl()).open(path))).endsWith("/login");
    }

    @Test
    void staysInTheShopAfterSigningIn() {
        Visitor jane = new Visitor(shop.siteUrl());
        jane.open("/login");

        HttpResponse<String> answer = jane.submit(
                "/login_post.htm",
                Map.of(
                        "j_username", DemoAccounts.SHOPPER,
                        "j_password", DemoAccounts.SHOPPER_PASSWORD,
                        "successUrl", "//evil.example/"));

        assertThat(Visitor.goesTo(answer)).isEqualTo(shop.siteUrl() + "/account");
    }

    @Test
    void speaksTheShoppersLanguageAfterSigningIn() {
        assertThat(signedIn("hans@example.com").open("/account").body()).contains("lang=\"de\"", "Guten Tag Hans");
        assertThat(signedIn("amal@example.com").open("/account").body()).contains("lang=\"ar\"", "dir=\"rtl\"");
    }

    @Test
    void signsInInTheLanguageOfTheLink() {
        Visitor yuki = new Visitor(shop.siteUrl());

        String signIn = Visitor.goesTo(yuki.open("/account/requests/100001?blLocaleCode=ja"));

        assertThat(signIn).endsWith("/login?blLocaleCode=ja");
        assertThat(yuki.open(signIn.substring(shop.siteUrl().length())).body()).contains("lang=\"ja\"");
        assertThat(Visitor.goesTo(new Visitor(shop.siteUrl()).open("/account?blLocaleCode=x%0d%0ay")))
                .endsWith("/login");
    }

    @Test
    void writesArabicWithTheDigitsOfCaresPages() {
        Visitor amal = signedIn("amal@example.com");

        for (String page : List.of("/account/orders", "/account/requests", "/kitchen/kettle", "/search?q=a")) {
            assertThat(amal.open(page).body())
                    .as(page)
                    .contains("lang=\"ar\"")
                    .doesNotContainPattern("[\u0660-\u0669]");
        }
    }

    @Test
    void opensAnAccountWithoutLettingAFormChooseItsId() {
        Visitor nora = new Visitor(shop.siteUrl());
        nora.open("/register");

        HttpResponse<String> answer = nora.submit(
                "/register",
                Map.of(
                        "customer.firstName", "Nora",
                        "customer.lastName", "New",
                        "customer.emailAddress", "nora-" + System.nanoTime() + "@example.org",
                        "customer.id", "1",
                        "password", "a long pass-phrase",
                        "passwordConfirm", "a long pass-phrase"));

        assertThat(Visitor.goesTo(answer)).endsWith("/account");
        assertThat(nora.open("/account").body()).contains("Hello Nora");
        assertThat(signedIn(DemoAccounts.SHOPPER).open("/account").body()).contains("Hello Jane");
    }

    @Test
    void tellsBrowsersToKeepPagesToThemselves() {
        HttpResponse<String> page = new Visitor(shop.siteUrl()).open("/");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
        assertThat(page.headers().firstValue("Server")).isEmpty();
    }

    private void fillCart(Visitor visitor) {
        HttpResponse<String> product = visitor.open("/kitchen/kettle");
        HttpResponse<String> added =
                visitor.submit("/cart/add", Map.of("productId", Visitor.field(product, "productId"), "quantity", "2"));
        assertThat(Visitor.goesTo(added)).endsWith("/cart");
    }

    private Visitor signedIn(String email) {
        Visitor visitor = new Visitor(shop.siteUrl());
        visitor.open("/login");
        HttpResponse<String> answer = visitor.submit(
                "/login_post.htm", Map.of("j_username", email, "j_password", DemoAccounts.SHOPPER_PASSWORD));
        assertThat(Visitor.goesTo(answer)).endsWith("/account");
        return visitor;
    }
}
