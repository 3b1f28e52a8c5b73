package org.broadleafcare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void checkoutIsAccessibleWithErrorsShown(RunningShop shop, Browser browser) {
        browser.go(shop.siteUrl() + "/living/lamp").click("form[action='/cart/add'] button");
        browser.see(".lines");
        browser.width(320);
        check(browser, shop.siteUrl() + "/cart", "cart-320");

        browser.go(shop.siteUrl() + "/checkout").click("form[action='/checkout/delivery'] button");

        browser.see("[aria-invalid=true]");
        assertThat(browser.axe()).isEmpty();
        browser.picture("errors-320");
    }

    @Test
    void accountIsAccessibleRightToLeft(RunningShop shop, Browser browser) {
        browser.go(shop.siteUrl() + "/login");
        browser.type("#j_username", "amal@example.com");
        browser.type("#j_password", DemoAccounts.SHOPPER_PASSWORD);
        browser.click("form[action='/login_post.htm'] button");
        browser.see("html[dir=rtl] .orders");
        for (int width : List.of(1280, 320)) {
            browser.width(width);
            check(browser, shop.siteUrl() + "/account/orders", "orders-" + width);
            browser.click(".orders a");
            browser.see(".totals");
            assertThat(browser.axe()).isEmpty();
            browser.picture("order-" + width);
        }
    }

    private static void check(Browser browser, String url, String picture) {
        browser.go(url).see("h1");
        assertThat(browser.axe()).as(url).isEmpty();
        assertThat(browser.driver()
                        .executeScript("return document.documentElement.scrollWidth - window.innerWidth <= 0"))
                .as("no sideways scrolling on " + url)
                .isEqualTo(true);
        browser.picture(picture);
    }
}
