package org.broadleafcare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

@BrowserTest
class SettingsBrowserIT {
    private static final String PROMISE = "#setting-mail-reply-promise";
    private static final String HOURS = "Wir antworten montags bis freitags von 9 bis 17 Uhr.";

    @Test
    void aTextForOneLanguageShowsThereAndNowhereElse(RunningShop shop, Browser browser, Browser shopper) {
        Workspace admin = settings(shop, browser);
        new Select(admin.see(".scope select")).selectByValue("locale:de");
        admin.see(PROMISE).sendKeys(HOURS);
        admin.click(".setting:has(" + PROMISE + ") [data-kind=primary]");
        admin.seeText(".toast", "Saved");

        // The storefront is another node: it looks for changed settings every two seconds.
        shopper.await(d -> shopper.go(question(shop, "de")).has(".care-promise") ? Boolean.TRUE : null);
        assertThat(shopper.text(".care-promise")).isEqualTo(HOURS);
        for (String other : new String[] {"en", "ja", "ar"}) {
            shopper.go(question(shop, other)).see("#care-form");
            assertThat(shopper.has(".care-promise")).as(other).isFalse();
        }
        admin.click(".setting:has(" + PROMISE + ") .setting-foot .button");
        browser.await(d -> "".equals(admin.see(PROMISE).getDomProperty("value")) ? Boolean.TRUE : null);
    }

    @Test
    void aRefusedValueSaysWhyAndKeepsWhatWasTyped(RunningShop shop, Browser browser) {
        Workspace admin = settings(shop, browser);
        WebElement days = admin.see("#setting-ticket-close-after-days");
        days.clear();
        days.sendKeys("4000\n");

        admin.seeText("#setting-ticket-close-after-days-error", "365");
        assertThat(admin.see("#setting-ticket-close-after-days").getDomProperty("value"))
                .isEqualTo("4000");
        assertThat(admin.see("#setting-ticket-close-after-days").getDomAttribute("aria-invalid"))
                .isEqualTo("true");
        admin.axe("refused");
    }

    private static Workspace settings(RunningShop shop, Browser browser) {
        Workspace admin =
                new Workspace(browser, shop.adminUrl()).signIn(DemoAccounts.ADMIN, DemoAccounts.ADMIN_PASSWORD);
        admin.open("care-settings");
        admin.see(PROMISE);
        return admin;
    }

    private static String question(RunningShop shop, String language) {
        return shop.siteUrl() + "/contact/question?blLocaleCode=" + language;
    }
}
