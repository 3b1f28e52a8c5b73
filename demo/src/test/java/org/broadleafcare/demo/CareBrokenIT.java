package org.broadleafcare.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.broadleafcare.it.ShopTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No fault in Care may fail a shop page, a checkout or an admin save: here all its tables are gone. */
@ShopTest
class CareBrokenIT {
    private final RunningShop shop;
    private final CareTables tables;

    CareBrokenIT(RunningShop shop) {
        this.shop = shop;
        this.tables = new CareTables(shop.database().dataSource());
    }

    @BeforeEach
    void takeTablesAway() {
        assertThat(tables.takeAway()).isGreaterThan(10);
    }

    @AfterEach
    void giveTablesBack() {
        tables.giveBack();
    }

    @Test
    void shopPagesAndCheckoutWork() {
        Visitor jane = new Visitor(shop.siteUrl());
        jane.open("/login");
        jane.submit(
                "/login_post.htm",
                Map.of("j_username", DemoAccounts.SHOPPER, "j_password", DemoAccounts.SHOPPER_PASSWORD));

        assertThat(jane.open("/").statusCode()).isEqualTo(200);
        assertThat(jane.open("/account").statusCode()).isEqualTo(200);
        HttpResponse<String> orders = jane.open("/account/orders");
        assertThat(orders.statusCode()).isEqualTo(200);
        String order = Jsoup.parse(orders.body())
                .select("a[href^=/account/orders/]")
                .eachAttr("href")
                .get(0);
        assertThat(jane.open(order).statusCode()).isEqualTo(200);

        assertThat(buy(new Visitor(shop.siteUrl()))).contains("/confirmation/");
    }

    @Test
    void anAdminSaveWorks() {
        Visitor admin = new Visitor(shop.adminUrl());
        admin.open("/login");
        admin.submit(
                "/login_admin_post",
                Map.of("j_username", DemoAccounts.ADMIN, "j_password", DemoAccounts.ADMIN_PASSWORD));
        HttpResponse<String> form = admin.open("/category/2");

        HttpResponse<String> saved = admin.submit("/category/2", fields(form.body()));

        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(Visitor.goesTo(saved)).endsWith("/category/2");
    }

    @Test
    void itsOwnPagesSaySoInsteadOfShowingAStackTrace() {
        HttpResponse<String> contact = new Visitor(shop.siteUrl()).open("/contact");

        assertThat(contact.body()).doesNotContain("Exception", "at org.");
    }

    private static String buy(Visitor guest) {
        HttpResponse<String> product = guest.open("/kitchen/kettle");
        guest.submit("/cart/add", Map.of("productId", Visitor.field(product, "productId"), "quantity", "1"));
        guest.submit("/checkout/delivery", StorefrontIT.ADDRESS);
        guest.open("/checkout/review");
        return Visitor.goesTo(guest.submit("/checkout/place", Map.of("method", "cod")));
    }

    private static Map<String, String> fields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : Jsoup.parse(page).select("form.entity-form [name]")) {
            boolean chosen = !field.attr("type").matches("radio|checkbox") || field.hasAttr("checked");
            if (chosen && !field.attr("name").equals("csrfToken")) {
                fields.put(field.attr("name"), field.val());
            }
        }
        return fields;
    }
}
