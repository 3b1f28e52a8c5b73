package org.broadleafcare.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium as the journeys use it: a window of a given width, waiting instead of sleeping, axe, screenshots. */
public final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--lang=en-US",
            "--window-size=1280,900");

    private final ChromeDriver driver;
    private final String test;

    private Browser(ChromeDriver driver, String test) {
        this.driver = driver;
        this.test = test;
    }

    static Browser open(Path chromium, Path chromedriver, String test) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(FLAGS);
        options.addArguments("--user-data-dir=" + profile());
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options), test);
    }

    private static Path profile() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "browser")), "profile-")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ChromeDriver driver() {
        return driver;
    }

    public Browser go(String url) {
        driver.get(url);
        return this;
    }

    /** Emulates a screen of this width; Chromium's own windows are never narrower than 500 pixels. */
    public Browser width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", pixels < 600));
        return this;
    }

    /** A phone of this width as pages meet it that are loaded on it: with fingers instead of a mouse. */
    public Browser phone(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 740, "deviceScaleFactor", 2, "mobile", true));
        driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
        return this;
    }

    /** Asks for pages in this language from now on, as a browser set to it does. */
    public Browser language(String tag) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", tag)));
        return this;
    }

    public Browser withoutJavaScript() {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        return this;
    }

    /** Waits until the element is there and shown. */
    public WebElement see(String css) {
        return await(d -> driver.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    /** Waits until the page's visible text contains this. */
    public void seeText(String text) {
        await(d -> driver.findElement(By.tagName("body")).getText().contains(text) ? Boolean.TRUE : null);
    }

    /** Waits until an element inside the shadow root of {@code host} is there and shown. */
    public WebElement see(String host, String css) {
        return await(d -> driver.findElements(By.cssSelector(host)).stream()
                .flatMap(each -> each.getShadowRoot().findElements(By.cssSelector(css)).stream())
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    public void click(String css) {
        await(d -> {
            see(css).click();
            return Boolean.TRUE;
        });
    }

    /** Ticks a box that is not ticked yet; a form may have chosen the only thing there is to choose. */
    public void choose(String css) {
        await(d -> {
            WebElement box = see(css);
            if (!box.isSelected()) {
                box.click();
            }
            return Boolean.TRUE;
        });
    }

    /** Replaces what a field holds. */
    public void type(String css, String text) {
        await(d -> {
            WebElement field = see(css);
            field.clear();
            field.sendKeys(text);
            return Boolean.TRUE;
        });
    }

    public String text(String css) {
        return see(css).getText();
    }

    public boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    /** What lies in the shadow root of the first element found. */
    public SearchContext shadow(String css) {
        return see(css).getShadowRoot();
    }

    /** Tries again on whatever the driver says of a page that is just being replaced; the last word is in the time-out. */
    public <T> T await(ExpectedCondition<T> condition) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(WebDriverException.class)
                .until(condition);
    }

    /** Keeps a picture of the whole page as {@code target/screenshots/<test>-<name>.png}. */
    public Browser picture(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "screenshots"));
            Files.write(folder.resolve(test + "-" + name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the page is no wider than its window. A phone's inner width grows with its page and tells nothing. */
    public boolean fits() {
        return Boolean.TRUE.equals(driver.executeScript(
                "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    /** What axe finds wrong on the page as it stands, one line per rule and element; needs JavaScript. */
    public List<String> axe() {
        return axe("html");
    }

    /** What axe finds wrong inside the first element found, its shadow roots included. */
    public List<String> axe(String css) {
        driver.executeScript(axeScript());
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run({include: [arguments[0]]}, {runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']})
                  .then(r => done(r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target.join(' ') + ' '
                    + n.failureSummary.replace(/\\s+/g, ' ')))));
                """, css);
        return ((List<?>) Objects.requireNonNull(found))
                .stream().map(String::valueOf).toList();
    }

    private static String axeScript() {
        try (var in = Browser.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe.min.js is not on the test class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
