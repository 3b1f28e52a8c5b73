package org.broadleafcare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.broadleafcare.common.Actor;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.broadleafcare.ticket.NewMessage;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketService;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.value.ChannelKind;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@BrowserTest
class RequestsBrowserIT {
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    @Test
    void shopperAsksAndReadsTheAnswerWithoutReloading(RunningShop shop, Browser browser) throws IOException {
        signIn(shop, browser, DemoAccounts.SHOPPER);
        browser.go(shop.siteUrl() + "/account/orders").click(".orders a");
        browser.click("a.care-order-help");
        browser.see("#care-form");
        clean(browser, "form");

        browser.click("#care-form button[type=submit]");
        browser.see("#care-errors:focus");
        clean(browser, "form-errors");

        browser.click("input[name=topic][value=damaged_item]");
        browser.type("#care-text", "The handle is broken");
        browser.driver().findElement(By.id("care-files")).sendKeys(picture().toString());
        browser.see(".care-chosen img");
        clean(browser, "form-filled");
        browser.click("#care-form button[type=submit]");
        browser.see("[data-care-sent]");
        assertThat(browser.has(".care-note-quiet")).as("the draft is gone").isFalse();
        clean(browser, "request");

        TicketView ticket = ticket(shop, browser);
        browser.type("#care-text", "What I am typing");
        reply(shop, ticket, "A new one is on its way");
        browser.see(".care-message-fresh");
        browser.seeText("A new one is on its way");
        assertThat(browser.see("#care-text").getAttribute("value")).isEqualTo("What I am typing");
        assertThat(browser.text("[data-part=news]")).isNotBlank();
        clean(browser, "answered");
    }

    @Test
    void whoIsSignedOutWhileTypingSignsInInPlaceAndLosesNothing(RunningShop shop, Browser browser) {
        signIn(shop, browser, DemoAccounts.SHOPPER);
        browser.go(shop.siteUrl() + "/account/requests/new").click("input[name=topic][value=product_question]");
        browser.type("#care-text", "A long letter");
        browser.driver().manage().deleteAllCookies();

        browser.click("#care-form button[type=submit]");
        browser.see("dialog[open] #j_username");
        clean(browser, "dialog");
        browser.type("dialog #j_username", DemoAccounts.SHOPPER);
        browser.type("dialog #j_password", "wrong");
        browser.click("dialog form button[type=submit]");
        browser.see("[data-part=sign-in-failed]");
        browser.type("dialog #j_password", DemoAccounts.SHOPPER_PASSWORD);
        browser.click("dialog form button[type=submit]");

        browser.see("[data-care-sent]");
        browser.seeText("A long letter");
    }

    @Test
    void aDraftOutlivesAReloadAndCanBeThrownAway(RunningShop shop, Browser browser) {
        browser.go(shop.siteUrl() + "/contact/question").type("#care-text", "Half a question");
        browser.go(shop.siteUrl() + "/contact/question").see(".care-note-quiet");
        assertThat(browser.see("#care-text").getAttribute("value")).isEqualTo("Half a question");

        browser.click("[data-do=discard]");

        browser.go(shop.siteUrl() + "/contact/question").see("#care-form");
        assertThat(browser.see("#care-text").getAttribute("value")).isEmpty();
    }

    @Test
    void worksWithoutScriptsOnANarrowScreen(RunningShop shop, Browser browser) {
        browser.withoutJavaScript().width(360);
        signIn(shop, browser, DemoAccounts.SHOPPER);
        browser.go(shop.siteUrl() + "/account/requests/new").click("#care-form button[type=submit]");
        browser.see("#care-errors");
        browser.click("input[name=topic][value=something_else]");
        browser.type("#care-text", "Without scripts");
        browser.click("#care-form button[type=submit]");
        browser.see("[data-care-sent]");
        browser.type("#care-text", "And again");
        browser.click("#care-form button[type=submit]");
        browser.seeText("And again");
        browser.picture("without-scripts");
    }

    @Test
    void pagesAreAccessibleInEveryDirectionFrom320Pixels(RunningShop shop, Browser browser) {
        for (int width : List.of(1280, 320)) {
            browser.width(width);
            for (String language : List.of("en", "ar", "ja")) {
                for (String path :
                        List.of("/contact", "/contact/question", "/contact/order-access", "/contact/access/none")) {
                    browser.go(shop.siteUrl() + path + "?blLocaleCode=" + language)
                            .see("h1");
                    clean(browser, width + language + path.replace('/', '-'));
                }
            }
        }
    }

    private static void signIn(RunningShop shop, Browser browser, String email) {
        browser.go(shop.siteUrl() + "/login?blLocaleCode=en");
        browser.type("#j_username", email);
        browser.type("#j_password", DemoAccounts.SHOPPER_PASSWORD);
        browser.click("form[action='/login_post.htm'] button");
        browser.see("a.care-account-link");
    }

    private static void clean(Browser browser, String picture) {
        browser.picture(picture);
        assertThat(browser.axe()).as(picture).isEmpty();
        assertThat(browser.fits()).as("no sideways scrolling: " + picture).isTrue();
    }

    private static Path picture() throws IOException {
        Path file = Files.createDirectories(Path.of("target", "browser")).resolve("mug.png");
        return Files.write(file, PIXEL).toAbsolutePath();
    }

    private static TicketView ticket(RunningShop shop, Browser browser) {
        String number = String.valueOf(browser.driver().getCurrentUrl())
                .replaceAll("\\?.*", "")
                .replaceAll(".*/", "");
        return shop.site()
                .getBean("careTicketQueries", TicketQueries.class)
                .byNumber(number)
                .orElseThrow();
    }

    private static void reply(RunningShop shop, TicketView ticket, String text) {
        shop.site()
                .getBean("careTicketService", TicketService.class)
                .reply(
                        ticket.id(),
                        new NewMessage(
                                text,
                                ChannelKind.FORM,
                                List.of(),
                                UUID.randomUUID().toString()),
                        Actor.system());
    }
}
