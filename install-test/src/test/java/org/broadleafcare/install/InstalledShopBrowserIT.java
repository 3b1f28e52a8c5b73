package org.broadleafcare.install;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafcare.browser.Browser;
import org.broadleafcare.browser.BrowserExtension;
import org.broadleafcare.browser.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** The way of a request in Chromium: Care's pages and scripts inside a layout that has never heard of them. */
@ExtendWith(BrowserExtension.class)
class InstalledShopBrowserIT {
    private static final String QUESTION = "The handle of my dibber is loose.";
    private static final String REPLY = "We send you a new handle today.";
    private static final String ICONS_ARE_DRAWN = "const icons = [...document.querySelectorAll('.care svg use')];"
            + " return icons.length > 0 && icons.every(icon => icon.getBBox().width > 0)";
    private static final String THANKS = "Thank you, it fits.";

    private final Shops.Pair shop = Shops.installed();

    @Test
    void fromTheOrderPageToSolved(Browser shopper, Browser desk) {
        String email = "clover@example.com";
        String order = new Shopper(email, shop.site().url()).registers().buys("/tools/dibber");
        signIn(shopper, email);

        shopper.go(shop.site().url() + "/account/orders/" + order).click("#account-page a.care-order-help");
        String number = ask(shopper);

        Workspace agent = new Workspace(desk, shop.admin().url()).signIn("agent", "garden-agent-1");
        agent.open("care");
        agent.seeText("a.row[data-number='" + number + "']", QUESTION);
        agent.axe("inbox-1280");
        agent.click("a.row[data-number='" + number + "']");
        agent.seeText(".facts-pane", "Dibber");
        agent.axe("ticket-1280").width(360).axe("ticket-360").width(1280);
        agent.reply(REPLY);
        agent.seeText(".status-menu", "Waiting for customer");

        shopper.seeText(REPLY);
        clean(shopper, "answered");
        shopper.type("#care-text", THANKS);
        shopper.click("#care-form button[type=submit]");
        shopper.see("[data-care-sent]");
        agent.seeText("care-conversation", THANKS);
        agent.status("Solved");
        shopper.see(".care-state-solved");
        clean(shopper, "solved");
    }

    @Test
    void whatIsOpenToGuests(Browser guest) {
        guest.go(shop.site().url() + "/").click("a.care-contact-link");
        guest.see(".care h1");
        clean(guest, "contact");
        guest.await(d -> Boolean.TRUE.equals(guest.driver().executeScript(ICONS_ARE_DRAWN)) ? Boolean.TRUE : null);
        guest.click(".care a[href*='question']");
        guest.see("#care-form");
        clean(guest, "question");
        guest.phone(360).go(String.valueOf(guest.driver().getCurrentUrl()));
        guest.see("#care-form");
        clean(guest, "question-360");
        assertThat(guest.fits()).isTrue();
    }

    private void signIn(Browser shopper, String email) {
        shopper.go(shop.site().url() + "/sign-in");
        shopper.type("#j_username", email);
        shopper.type("#j_password", Shopper.PASSWORD);
        shopper.click("form[action*='sign-in-now'] button");
        shopper.see("#account-menu");
    }

    /** Forgets the topic first; what was typed is still there afterwards. */
    private static String ask(Browser shopper) {
        shopper.see("#care-form");
        clean(shopper, "form");
        shopper.type("#care-text", QUESTION);
        shopper.click("#care-form button[type=submit]");
        shopper.see("#care-errors");
        clean(shopper, "errors");
        assertThat(shopper.see("#care-text").getDomProperty("value")).isEqualTo(QUESTION);
        shopper.driver().findElement(By.cssSelector("input[name=topic]")).click();
        shopper.click("#care-form button[type=submit]");
        shopper.see("[data-care-sent]");
        clean(shopper, "sent");
        return String.valueOf(shopper.driver().getCurrentUrl())
                .replaceAll("[?#].*", "")
                .replaceAll(".*/", "");
    }

    /** Axe finds nothing in what Care brings; the frame around it is the shop's own. */
    private static void clean(Browser browser, String picture) {
        browser.picture(picture);
        assertThat(browser.axe(".care")).as(picture).isEmpty();
    }
}
