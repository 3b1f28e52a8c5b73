package org.broadleafcare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.broadleafcare.demo.RunningShop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** Every page and mail in every state, as the preview shows them inside the shop's layout. */
@BrowserTest
class PreviewBrowserIT {
    private static final String PREVIEW = "/care-preview";
    /** A piece that scripts put into a page is no page of its own. */
    private static final String PART = "-part";

    /** Of each page and mail the state with the most in it. */
    private static final Set<String> TYPES = Set.of(
            "requests",
            "help-form-errors",
            "help-form-no-order",
            "question-errors",
            "request",
            "contact-errors",
            "confirm",
            "notice-link-sent",
            "ticket-received",
            "ticket-reply",
            "ticket-solved",
            "guest-access");

    private static final String ENTRIES = ".care-card-main > p:first-child a";

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "ja"})
    void everyTypeOfPageAndMailIsAccessible(String language, RunningShop shop, Browser browser) {
        List<String> types = addresses(shop, browser, language, "usual").stream()
                .filter(address -> TYPES.contains(name(address)))
                .toList();
        assertThat(types).hasSameSizeAs(TYPES);
        for (String address : types) {
            browser.width(320).go(address);
            check(browser, address);
            check(browser.width(1280), address);
        }
    }

    @Test
    void everyOtherStateIsAccessibleOnAPhone(RunningShop shop, Browser browser) {
        browser.width(320);
        List<String> others = addresses(shop, browser, "en", "usual").stream()
                .filter(address ->
                        !TYPES.contains(name(address)) && !name(address).endsWith(PART))
                .toList();
        for (String address : others) {
            check(browser.go(address), address);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"long", "hostile"})
    void noTextBreaksALayout(String texts, RunningShop shop, Browser browser) {
        browser.width(320);
        for (String address : addresses(shop, browser, "de", texts)) {
            browser.go(address);
            assertThat(browser.fits()).as("no sideways scrolling on " + address).isTrue();
        }
    }

    @Test
    void indexAndFramesAreAccessible(RunningShop shop, Browser browser) {
        browser.go(shop.siteUrl() + PREVIEW).see(ENTRIES);
        assertThat(browser.axe()).isEmpty();
        browser.picture("index");
        browser.click("a[href*='/beside/page/request-closed?']");
        browser.see("iframe");
        browser.driver().switchTo().frame(0);
        browser.see(".care-state-closed");
        browser.driver().switchTo().defaultContent();
        assertThat(browser.axe()).isEmpty();
        browser.picture("frames");
    }

    /** For people who look at the pictures: {@code -Dcare.preview.matrix=fr,es}, or {@code all}. */
    @Test
    @EnabledIfSystemProperty(named = "care.preview.matrix", matches = ".+")
    void keepsPicturesOfTheWholeMatrix(RunningShop shop, Browser browser) throws IOException {
        String wanted = System.getProperty("care.preview.matrix", "");
        List<String> languages =
                List.of((wanted.equals("all") ? "en,de,fr,es,it,nl,pl,sv,nb,ja,zh_CN,ar" : wanted).split(","));
        List<String> tooWide = new ArrayList<>();
        for (String language : languages) {
            for (int width : List.of(360, 1280)) {
                browser.width(width);
                for (String address : addresses(shop, browser, language, "usual")) {
                    browser.go(address);
                    keep(browser, language, width, address.replaceAll("^.*/care-preview/|\\?.*$", ""));
                    if (!browser.fits()) {
                        tooWide.add(width + " " + address);
                    }
                }
            }
        }
        assertThat(tooWide).isEmpty();
    }

    /** Of a page or mail in its address. */
    private static String name(String address) {
        return address.replaceAll("\\?.*$", "").replaceAll("/html$", "").replaceAll("^.*/", "");
    }

    private static void check(Browser browser, String address) {
        assertThat(browser.axe()).as(address).isEmpty();
        assertThat(browser.fits()).as("no sideways scrolling on " + address).isTrue();
    }

    private static List<String> addresses(RunningShop shop, Browser browser, String language, String texts) {
        browser.go(shop.siteUrl() + PREVIEW + "?blLocaleCode=" + language + "&texts=" + texts)
                .see(ENTRIES);
        List<String> addresses = browser.driver().findElements(By.cssSelector(ENTRIES)).stream()
                .map(each -> Objects.requireNonNull(each.getDomProperty("href")))
                .toList();
        assertThat(addresses).hasSizeGreaterThan(30);
        return addresses;
    }

    private static void keep(Browser browser, String language, int width, String name) throws IOException {
        Object height = browser.driver().executeScript("return document.documentElement.scrollHeight");
        Map<String, Object> picture = browser.driver()
                .executeCdpCommand(
                        "Page.captureScreenshot",
                        Map.of(
                                "captureBeyondViewport",
                                true,
                                "clip",
                                Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
        Path folder = Files.createDirectories(Path.of("target", "matrix", language, Integer.toString(width)));
        Files.write(
                folder.resolve(name.replace('/', '-') + ".png"),
                Base64.getDecoder().decode(String.valueOf(picture.get("data"))));
    }
}
