package org.broadleafcare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.junit.jupiter.api.Test;

@BrowserTest
class ShopPagesBrowserIT {

    @Test
    void pagesBeforeCheckoutAreAccessibleFrom320Pixels(RunningShop shop, Browser browser) {
        for (int width : List.of(1280, 320)) {
            browser.width(width);
            for (String path : List.of("/kitchen", "/kitchen/kettle", "/cart", "/login", "/register")) {
                check(browser, shop.siteUrl() + path, width + path.replace('/', '-'));
            }
        }
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
