package org.broadleafcare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.junit.jupiter.api.Test;

@BrowserTest
class SessionExpiryBrowserIT {
    private static final String TEXT = "Typed before the session ended";

    @Test
    void shopperSignsInAgainInPlaceAndTheRequestIsSent(RunningShop shop, Browser browser) {
        typeAndLoseTheSession(shop, browser);

        browser.see("dialog[open] input[type=password]");
        assertThat(browser.axe()).isEmpty();
        browser.picture("dialog");
        signIn(browser, "jane@example.com");

        browser.see("[data-care-sent]");
        assertThat(browser.text(".care-message-text")).isEqualTo(TEXT);
    }

    @Test
    void nothingIsSentInTheNameOfSomebodyElse(RunningShop shop, Browser browser) {
        typeAndLoseTheSession(shop, browser);

        signIn(browser, "hans@example.com");

        browser.see("dialog[open] [data-part=sign-in-failed]");
        browser.click("dialog [data-do=close]");
        assertThat(browser.see("#care-text").getAttribute("value")).isEqualTo(TEXT);
        browser.go(shop.siteUrl() + "/account/requests").see("h1");
        assertThat(browser.driver().getPageSource()).doesNotContain(TEXT);
    }

    @Test
    void aProductPageThatOutlivedItsSessionIsShownAnewInTheSameLanguage(RunningShop shop, Browser browser) {
        browser.width(360)
                .language("fr-FR")
                .go(shop.siteUrl() + "/kitchen/kettle")
                .see("#quantity");
        browser.driver().manage().deleteAllCookies();
        browser.click("form[action='/cart/add'] button");

        browser.seeText("Cette page était ouverte depuis longtemps");
        browser.picture("shown-anew");
        assertThat(browser.axe()).isEmpty();
        browser.click("form[action='/cart/add'] button");
        browser.see(".lines");
        assertThat(browser.text("h1")).isEqualTo("Panier");
        assertThat(browser.has(".notice")).isFalse();
    }

    private static void typeAndLoseTheSession(RunningShop shop, Browser browser) {
        new Shopping(shop, browser).signIn("jane@example.com");
        browser.go(shop.siteUrl() + "/account/requests/new").see("#care-form");
        browser.click("input[value=something_else]");
        browser.type("#care-text", TEXT);
        browser.driver().manage().deleteAllCookies();
        browser.click("#care-form button[type=submit]");
    }

    private static void signIn(Browser browser, String email) {
        browser.type("dialog[open] #j_username", email);
        browser.type("dialog[open] #j_password", DemoAccounts.SHOPPER_PASSWORD);
        browser.click("dialog[open] form button");
    }
}
