package org.broadleafcare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadleafcare.demo.RunningShop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@BrowserTest
class HelpWithoutJavaScriptBrowserIT {

    @Test
    void errorKeepsWhatWasTypedAndChosenAndTheFileThatMayStay(RunningShop shop, Browser browser, @TempDir Path folder)
            throws IOException {
        browser.withoutJavaScript().width(360);
        Shopping shopping = new Shopping(shop, browser).signIn("jane@example.com");
        shopping.openHelpForm(shopping.latestOrder());
        browser.choose("input[name=item]");
        browser.type("#care-text", "The handle <b>broke</b> & fell off.");
        String note = Files.writeString(folder.resolve("note.txt"), "Bought last week")
                .toString();
        String lie = Files.writeString(folder.resolve("lie.png"), "<html><body>no picture")
                .toString();
        browser.see("#care-files").sendKeys(note + "\n" + lie);
        browser.click("#care-form button[type=submit]");

        browser.see("#care-errors");
        browser.picture("errors");
        assertThat(browser.text("#care-errors"))
                .contains("Please choose what it is about.")
                .contains("lie.png");
        assertThat(browser.text(".care-kept")).contains("note.txt").doesNotContain("lie.png");
        assertThat(browser.see("#care-text").getAttribute("value")).isEqualTo("The handle <b>broke</b> & fell off.");
        assertThat(browser.see("input[name=item]").isSelected()).isTrue();

        browser.click("input[value=damaged_item]");
        browser.click("#care-form button[type=submit]");
        browser.see("[data-care-sent]");
        browser.picture("sent");
        assertThat(browser.text(".care-message-text")).isEqualTo("The handle <b>broke</b> & fell off.");
        assertThat(browser.text(".care-attachments")).contains("note.txt");
    }
}
