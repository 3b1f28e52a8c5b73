package org.broadleafcare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The whole way of a ticket, in two windows: the shopper's and the agent's. */
@BrowserTest
class SliceBrowserIT {
    private static final String SUBJECT = "The lid of my kettle is bent";
    private static final String NOTE = "Ask the warehouse for a lid.";
    private static final String REPLY = "We are sorry. Which lid is it, <b>the big one</b>?";
    private static final String ANSWER = "The small one.";
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir
    Path folder;

    @Test
    void followsATicketFromTheOrderPageUntilItIsClosed(RunningShop shop, Browser shopper, Browser desk)
            throws IOException {
        Workspace agent = new Workspace(desk, shop.adminUrl()).signIn(DemoAccounts.AGENT, DemoAccounts.AGENT_PASSWORD);
        agent.open("care");
        agent.see("a.row");

        String number = ask(shop, shopper);
        agent.see(row(number));
        assertThat(agent.see(row(number)).getText()).contains(SUBJECT, "Jane Miller");
        agent.axe("inbox-1280");
        agent.width(360).axe("inbox-360").width(1280);

        agent.click(row(number));
        agent.seeText("care-message", SUBJECT);
        assertThat(agent.see(".message .picture img").getDomProperty("naturalWidth"))
                .isEqualTo("1");
        assertThat(agent.see(".facts-pane").getText()).contains("This is what the ticket is about", "Jane Miller");
        agent.axe("ticket-1280");
        agent.width(360).axe("ticket-360").width(1280);

        agent.note(NOTE);
        agent.seeText("[data-visibility=internal]", NOTE);
        agent.reply(REPLY);
        agent.seeText(".status-menu", "Waiting for customer");
        shopper.await(d -> shop.mail().mails().stream()
                        .anyMatch(mail -> mail.getTo().contains(DemoAccounts.SHOPPER)
                                && mail.getText().contains("Which lid is it"))
                ? Boolean.TRUE
                : null);

        shopper.seeText(REPLY);
        assertThat(String.valueOf(shopper.driver().getPageSource())).doesNotContain(NOTE);
        answer(shopper, ANSWER);
        agent.seeText("care-conversation", ANSWER);
        agent.seeText(".status-menu", "Open");

        agent.status("Solved");
        shopper.see(".care-state-solved");
        answer(shopper, "It still does not fit.");
        agent.seeText(".status-menu", "Open");
        shopper.see(".care-state:not(.care-state-solved)");

        agent.status("Solved");
        agent.seeText(".status-menu", "Solved");
        agent.status("Closed");
        agent.seeText(".ticket-controls", "Closed");
        shopper.see(".care-state-closed");
        assertThat(shopper.axe()).isEmpty();
    }

    @Test
    void screensOfTheMerchantAreAccessible(RunningShop shop, Browser browser) {
        Workspace admin =
                new Workspace(browser, shop.adminUrl()).signIn(DemoAccounts.ADMIN, DemoAccounts.ADMIN_PASSWORD);
        for (String screen : List.of("settings", "tasks", "privacy")) {
            admin.open("care-" + screen);
            admin.see("[data-screen=" + screen + "] h1");
            admin.axe(screen + "-1280");
            admin.width(360).axe(screen + "-360").width(1280);
        }
        admin.see("[data-screen=privacy] input").sendKeys("jane@example.com\n");
        admin.see("[aria-labelledby=privacy-found]");
        admin.axe("privacy-found");
    }

    /** The number of the new ticket; the shopper's window stays on its page. */
    private String ask(RunningShop shop, Browser shopper) throws IOException {
        shopper.go(shop.siteUrl() + "/login");
        shopper.type("#j_username", DemoAccounts.SHOPPER);
        shopper.type("#j_password", DemoAccounts.SHOPPER_PASSWORD);
        shopper.click("form[action='/login_post.htm'] button");
        shopper.see(".orders");
        shopper.click(".orders a[href^='/account/orders/']");
        shopper.see(".totals");
        shopper.click("a.care-order-help");
        shopper.choose("input[name=item]");
        shopper.driver()
                .findElement(By.cssSelector("input[name=topic][value=damaged_item]"))
                .click();
        shopper.type("#care-text", SUBJECT + ". See the picture.");
        Path picture = Files.write(folder.resolve("lid.png"), PICTURE);
        shopper.driver().findElement(By.id("care-files")).sendKeys(picture.toString());
        assertThat(shopper.axe()).isEmpty();
        shopper.click("#care-form button[type=submit]");
        shopper.see("[data-care-sent]");
        assertThat(shopper.axe()).isEmpty();
        String path = String.valueOf(shopper.driver().getCurrentUrl()).replaceAll("[?#].*", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void answer(Browser shopper, String text) {
        WebElement before = shopper.see("#care-text");
        shopper.type("#care-text", text);
        shopper.click("#care-form button[type=submit]");
        shopper.await(org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf(before));
        shopper.see("[data-care-sent]");
    }

    private static String row(String number) {
        return "a.row[data-number='" + number + "']";
    }
}
