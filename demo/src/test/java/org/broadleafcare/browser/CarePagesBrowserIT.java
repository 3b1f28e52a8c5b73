package org.broadleafcare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadleafcare.demo.RunningShop;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@BrowserTest
class CarePagesBrowserIT {

    @ParameterizedTest
    @CsvSource({"en, jane@example.com, ltr", "ar, amal@example.com, rtl"})
    void pagesAreAccessibleOnDesktopAndPhone(
            String language, String shopper, String direction, RunningShop shop, Browser guest, Browser browser) {
        for (int width : List.of(1280, 360)) {
            guest.width(width);
            check(
                    guest,
                    shop.siteUrl() + "/contact?blLocaleCode=" + language,
                    direction,
                    "contact-" + language + width);
            check(guest, shop.siteUrl() + "/contact/question", direction, "question-" + language + width);
        }

        Shopping shopping = new Shopping(shop, browser).signIn(shopper);
        String order = shopping.latestOrder();
        String form = shop.siteUrl() + "/account/requests/new?order=" + order;
        browser.go(form).click("#care-form button[type=submit]");
        browser.see("#care-errors");
        assertThat(browser.axe()).as("help form with errors").isEmpty();
        browser.click("input[value=where_is_my_order]");
        browser.type("#care-text", "?");
        browser.click("#care-form button[type=submit]");
        browser.see("[data-care-sent]");
        String request = browser.driver().getCurrentUrl();
        for (int width : List.of(1280, 360)) {
            browser.width(width);
            check(browser, form, direction, "form-" + language + width);
            check(browser, shop.siteUrl() + "/account/requests", direction, "requests-" + language + width);
            check(browser, request, direction, "request-" + language + width);
        }
    }

    private static void check(Browser browser, String url, String direction, String picture) {
        browser.go(url).see("html[dir=" + direction + "] h1");
        assertThat(browser.axe()).as(url).isEmpty();
        assertThat(browser.fits()).as("no sideways scrolling on " + url).isTrue();
        browser.picture(picture);
    }
}
