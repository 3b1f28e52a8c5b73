package org.broadleafcare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.broadleafcare.demo.RunningShop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.support.ui.Select;

@BrowserTest
class ShopPagesBrowserIT {
    private static final List<String> PATHS = List.of(
            "/kitchen",
            "/kitchen/kettle",
            "/clothing/tshirt",
            "/desk/pen",
            "/sets/breakfast",
            "/living/planter",
            "/search?q=xyzzy",
            "/search?q=3",
            "/cart",
            "/login",
            "/register",
            "/no-such-page");

    @ParameterizedTest
    @CsvSource({"en, 1280", "en, 320", "ja, 320", "ar, 320"})
    void pagesBeforeCheckoutAreAccessibleFrom320Pixels(String language, int width, RunningShop shop, Browser browser) {
        browser.width(width).go(shop.siteUrl() + "/?blLocaleCode=" + language);
        for (String path : PATHS) {
            check(browser, shop.siteUrl() + path, language + width + path.replaceAll("[/?]", "-"));
        }
    }

    @Test
    void headerIsAccessibleWithMenuAndChooserOpen(RunningShop shop, Browser browser) {
        browser.width(320).go(shop.siteUrl() + "/").click(".chooser > summary");
        browser.see("#site-country");
        assertThat(browser.axe()).isEmpty();
        browser.picture("chooser-320");
        browser.click(".menu > summary");
        browser.see(".menu-panel a");
        assertThat(browser.axe()).isEmpty();
        browser.picture("menu-320");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja", "ar"})
    void checkoutIsAccessibleFromCartToOrder(String language, RunningShop shop, Browser browser) {
        browser.go(shop.siteUrl() + "/living/lamp?blLocaleCode=" + language).click("form[action='/cart/add'] button");
        browser.see(".lines");
        clean(browser, "cart-" + language);

        browser.go(shop.siteUrl() + "/checkout").click("form[action='/checkout/delivery'] button");
        browser.see("[aria-invalid=true]");
        clean(browser, "errors-" + language);

        fillIn(browser);
        browser.click("form[action='/checkout/delivery'] button");
        browser.see("#pay");
        clean(browser, "review-" + language);

        browser.click("label[for=pay-cod]");
        browser.click("#pay button[type=submit]");
        browser.await(d -> String.valueOf(d.getCurrentUrl()).contains("/confirmation/") ? Boolean.TRUE : null);
        browser.see("h1");
        clean(browser, "confirmation-" + language);
    }

    private static void fillIn(Browser browser) {
        Map.of(
                        "email", "guest@example.org",
                        "firstName", "Gia",
                        "lastName", "Guest",
                        "street", "1 Road",
                        "postalCode", "12345",
                        "city", "Town")
                .forEach((field, text) -> browser.type("[name=" + field + "]", text));
        new Select(browser.see("#f-country")).selectByValue("GB");
        browser.choose("[name=option]");
    }

    @ParameterizedTest
    @CsvSource({"en, jane@example.com", "ja, yuki@example.com", "ar, amal@example.com"})
    void accountIsAccessible(String language, String shopper, RunningShop shop, Browser browser) {
        new Shopping(shop, browser).signIn(shopper);
        browser.see("html[lang^=" + language + "] .orders");
        clean(browser, "account-" + language);
        browser.go(shop.siteUrl() + "/account/orders").see(".orders");
        clean(browser, "orders-" + language);
        browser.click(".orders a");
        browser.see(".totals");
        clean(browser, "order-" + language);
    }

    private static void check(Browser browser, String url, String picture) {
        browser.go(url).see("h1");
        accessible(browser, url);
        browser.picture(picture);
    }

    /** The page as it stands, on a desk and on the smallest phone. */
    private static void clean(Browser browser, String picture) {
        for (int width : List.of(1280, 320)) {
            accessible(browser.width(width), picture + " at " + width);
            browser.picture(picture + "-" + width);
        }
    }

    private static void accessible(Browser browser, String what) {
        assertThat(browser.axe()).as(what).isEmpty();
        assertThat(browser.fits()).as("no sideways scrolling on " + what).isTrue();
    }
}
