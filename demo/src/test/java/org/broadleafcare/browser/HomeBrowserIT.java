package org.broadleafcare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadleafcare.demo.RunningShop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
class HomeBrowserIT {

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ja", "ar"})
    void homePageIsAccessibleFromDesktopToTheSmallestPhone(String language, RunningShop shop, Browser browser) {
        for (int width : List.of(1280, 360, 320)) {
            browser.width(width)
                    .go(shop.siteUrl() + "/?blLocaleCode=" + language)
                    .see("h1");
            browser.picture(language + "-" + width);
            assertThat(browser.axe()).isEmpty();
            assertThat(browser.fits()).isTrue();
        }
    }

    @Test
    void menuAndChooserWorkWithoutJavaScript(RunningShop shop, Browser browser) {
        browser.withoutJavaScript().width(360).go(shop.siteUrl() + "/?blLocaleCode=en");
        browser.click(".menu > summary");
        browser.click(".menu-panel a[href^='/bath']");
        browser.see(".products");

        browser.click(".chooser > summary");
        browser.click(".chooser-panel [lang=de]");
        browser.see("html[lang=de]");

        browser.click(".chooser > summary");
        browser.see("#site-currency").sendKeys("Japan");
        browser.click(".chooser-panel button");
        browser.await(any -> browser.text(".chooser > summary").contains("JPY") ? Boolean.TRUE : null);
    }
}
