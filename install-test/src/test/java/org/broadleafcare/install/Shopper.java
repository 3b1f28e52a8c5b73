package org.broadleafcare.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.broadleafcare.install.Visitor.Page;

/** A customer of the bare shop. */
final class Shopper {
    static final String PASSWORD = "two-green-thumbs";

    private final String email;
    private final Visitor browser;

    /** @param shop address of the storefront node that the browser talks to */
    Shopper(String email, String shop) {
        this.email = email;
        this.browser = new Visitor(shop);
    }

    Shopper registers() {
        Page page = browser.submit(
                browser.open("/register"),
                "form[action*=register]",
                Map.of(
                        "customer.firstName", "Ivy",
                        "customer.lastName", "Moss",
                        "customer.emailAddress", email,
                        "password", PASSWORD,
                        "passwordConfirm", PASSWORD));
        assertThat(page.address().getPath()).as(page.text()).isEqualTo("/account");
        return this;
    }

    Shopper signsIn() {
        Page page = browser.submit(
                browser.open("/sign-in"),
                "form[action*=sign-in-now]",
                Map.of("j_username", email, "j_password", PASSWORD));
        assertThat(page.address().getPath()).as(page.text()).isEqualTo("/account");
        return this;
    }

    /** Buys one piece and returns the order's number. */
    String buys(String product) {
        Page cart = browser.submit(browser.open(product), "form[action*=cart]", Map.of("quantity", "1"));
        assertThat(cart.status()).as(cart.text()).isEqualTo(200);
        Page thanks = browser.submit(
                browser.open("/checkout"),
                "form[action*=checkout]",
                Map.of(
                        "email", email,
                        "firstName", "Ivy",
                        "lastName", "Moss",
                        "street", "3 Fern Lane",
                        "city", "Ludlow",
                        "postalCode", "SY8 1AA"));
        assertThat(thanks.address().getPath()).as(thanks.text()).startsWith("/thanks/");
        return thanks.html().select("#shop-page strong").text();
    }

    Page opens(String path) {
        return browser.open(path);
    }

    Page sends(Page page, String form, Map<String, String> fields) {
        return browser.submit(page, form, fields);
    }
}
