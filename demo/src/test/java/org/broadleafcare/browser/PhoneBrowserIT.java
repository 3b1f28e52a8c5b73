package org.broadleafcare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workspace on a phone, inside the platform's own frame, every page loaded there. */
@BrowserTest
class PhoneBrowserIT {
    private static final String MENU = ".care-menu-button";
    private static final int FINGERTIP = 44;

    @Test
    void answersATicketWithOneThumb(RunningShop shop, Browser shopper, Browser browser) {
        String order = new Shopping(shop, shopper).signIn(DemoAccounts.SHOPPER).latestOrder();
        shopper.go(shop.siteUrl() + "/account/requests/new?order=" + order).click("input[value=where_is_my_order]");
        shopper.type("#care-text", "Is my parcel on its way?");
        shopper.click("#care-form button[type=submit]");
        shopper.see("[data-care-sent]");
        String path = String.valueOf(shopper.driver().getCurrentUrl()).replaceAll("[?#].*", "");
        String row = "a.row[data-number='" + path.substring(path.lastIndexOf('/') + 1) + "']";
        Workspace agent = new Workspace(browser.phone(360), shop.adminUrl())
                .signIn(DemoAccounts.AGENT, DemoAccounts.AGENT_PASSWORD);

        agent.open("care");
        agent.see(row);
        assertThat(agent.axe("inbox").browser().has("#sidebar a:focus")).isFalse();
        agent.click(row);
        agent.seeText("care-message", "Is my parcel on its way?");
        agent.axe("ticket");
        agent.see(".composer textarea").sendKeys("It arrives tomorrow.");
        assertThat(agent.see(".composer-foot .split > .button").getSize().getHeight())
                .isGreaterThanOrEqualTo(FINGERTIP);
        agent.click(".composer-foot .split > .button");
        agent.seeText("care-conversation", "It arrives tomorrow.");
        agent.seeText(".toast", "on its way");
        agent.click(".halves button:nth-of-type(2)");
        agent.seeText(".facts-pane", "Jane Miller");
        agent.click(".back");
        agent.see("a.row");

        shopper.seeText("It arrives tomorrow.");
    }

    @Test
    void foldsTheAdminsMenuAwayUntilItIsAskedFor(RunningShop shop, Browser browser) {
        Workspace admin = new Workspace(browser.phone(360), shop.adminUrl())
                .signIn(DemoAccounts.ADMIN, DemoAccounts.ADMIN_PASSWORD);
        admin.open("care-tasks");
        admin.see("[data-screen=tasks] h1");
        assertThat(browser.driver()
                        .findElement(org.openqa.selenium.By.id("sidebar"))
                        .isDisplayed())
                .isFalse();

        browser.click(MENU);
        browser.see("#sidebar a:focus").sendKeys(org.openqa.selenium.Keys.ESCAPE);
        browser.see(MENU + ":focus");
        browser.click(MENU);
        browser.click("#sidebar a[href$='/care-settings']");

        admin.see("[data-screen=settings] h1");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 320})
    void noScreenScrollsSideways(int width, RunningShop shop, Browser browser) {
        Workspace admin = new Workspace(browser.phone(width), shop.adminUrl())
                .signIn(DemoAccounts.ADMIN, DemoAccounts.ADMIN_PASSWORD);
        Map<String, String> screens = Map.of(
                "care", "a.row",
                "care-settings", "[data-screen=settings] .group",
                "care-tasks", "[data-screen=tasks] h1",
                "care-privacy", "[data-screen=privacy] input");
        for (String screen : List.copyOf(screens.keySet())) {
            admin.open(screen);
            admin.see(String.valueOf(screens.get(screen)));
            admin.axe(screen + "-" + width);
            assertThat(browser.fits())
                    .as("no sideways scrolling on " + screen + " at " + width)
                    .isTrue();
        }
        admin.open("care");
        admin.click("a.row");
        admin.see(".composer");
        admin.axe("ticket-" + width);
    }
}
