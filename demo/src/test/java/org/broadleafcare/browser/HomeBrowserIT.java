package org.broadleafcare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafcare.demo.RunningShop;
import org.junit.jupiter.api.Test;

@BrowserTest
class HomeBrowserIT {

    @Test
    void homePageIsAccessibleOnDesktopAndPhone(RunningShop shop, Browser browser) {
        browser.go(shop.siteUrl() + "/").see("h1");
        browser.picture("1280");
        assertThat(browser.axe()).isEmpty();

        browser.width(360).go(shop.siteUrl() + "/").see("h1");
        browser.picture("360");
        assertThat(browser.axe()).isEmpty();
    }
}
