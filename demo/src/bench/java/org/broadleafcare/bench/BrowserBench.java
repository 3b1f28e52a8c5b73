package org.broadleafcare.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What browsers must load: the workspace's bundle, and the help form on a slow phone. */
final class BrowserBench {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SLOWER = 4;
    private static final Map<String, Object> NETWORK = Map.of(
            "offline", false, "latency", 150, "downloadThroughput", 1_600_000 / 8, "uploadThroughput", 750_000 / 8);

    private final Laboratory laboratory;
    private final Report report;
    private final int rounds;

    BrowserBench(Laboratory laboratory, Report report, int rounds) {
        this.laboratory = laboratory;
        this.report = report;
        this.rounds = rounds;
    }

    void bundle() throws IOException {
        double kilobytes = 0;
        for (String part : List.of("workspace.js", "workspace.css")) {
            try (InputStream in = BrowserBench.class.getResourceAsStream("/care/assets/admin/" + part)) {
                if (in == null) {
                    throw new IOException(part + " is not on the class path");
                }
                kilobytes += ShopPagesBench.gzip(in.readAllBytes()) / 1000.0;
            }
        }
        report.section("Workspace bundle");
        report.atMost("script and style, gzip", kilobytes, " kB", 80);
    }

    void phone() throws Exception {
        Optional<Path> chromium = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = onPath("chromedriver");
        report.section("Help form on a phone: 150 ms, 1.6 Mbit/s, processor " + SLOWER + " × slower, empty cache");
        if (chromium.isEmpty() || driver.isEmpty()) {
            report.value("not measured: no chromium and chromedriver on the path", "", "", "");
            return;
        }
        try (ShopJvm shop = laboratory.shopWithCare(laboratory.freshWithCare("phone"))) {
            IntakeBench.liftLimit(shop);
            ChromeDriver browser = open(chromium.get(), driver.get());
            try {
                measure(browser, "http://localhost:" + shop.sitePort());
            } finally {
                browser.quit();
            }
        }
    }

    private void measure(ChromeDriver browser, String shop) throws IOException {
        browser.get(shop + "/login");
        browser.findElement(By.id("j_username")).sendKeys(DemoAccounts.SHOPPER);
        browser.findElement(By.id("j_password")).sendKeys(DemoAccounts.SHOPPER_PASSWORD);
        browser.findElement(By.cssSelector("form[action='/login_post.htm'] button")).click();
        browser.get(shop + "/account/orders");
        String order = String.valueOf(
                browser.findElement(By.cssSelector("a[href^='/account/orders/']")).getDomAttribute("href"));
        String form = shop + "/account/requests/new?order=" + order.substring(order.lastIndexOf('/') + 1);
        browser.executeCdpCommand("Network.enable", Map.of());
        browser.executeCdpCommand("Network.emulateNetworkConditions", NETWORK);
        browser.executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", SLOWER));
        List<Double> home = new ArrayList<>();
        List<Double> painted = new ArrayList<>();
        List<Double> usable = new ArrayList<>();
        List<Double> kilobytes = new ArrayList<>();
        List<Double> sent = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            visit(browser, shop + "/");
            double homeUsable = timing(browser, "performance.timing.domContentLoadedEventEnd - performance.timing.navigationStart");
            visit(browser, form);
            double formUsable = timing(browser, "performance.timing.domContentLoadedEventEnd - performance.timing.navigationStart");
            double paint = timing(browser, "performance.getEntriesByName('first-contentful-paint')[0].startTime");
            double size = timing(browser, "performance.getEntriesByType('resource').concat(performance"
                    + ".getEntriesByType('navigation')).reduce((sum, one) => sum + one.transferSize, 0)");
            double send = complete(browser);
            if (round > 0) { // the first one warms up browser and shop
                home.add(homeUsable);
                usable.add(formUsable);
                painted.add(paint);
                kilobytes.add(size / 1000);
                sent.add(send);
            }
        }
        double homeMillis = Latencies.median(home);
        report.value("shop's home page, usable", Report.number(homeMillis) + " ms", "the shop's own", "1");
        report.value("help form, first paint", Report.number(Latencies.median(painted)) + " ms", "", "");
        double formMillis = Latencies.median(usable);
        report.value("help form, usable", Report.number(formMillis) + " ms", "", Report.number(formMillis / homeMillis));
        report.value("help form, transferred", Report.number(Latencies.median(kilobytes)) + " kB", "", "");
        report.value("filled in and sent until the request's page is shown", Report.number(Latencies.median(sent)) + " ms", "", "");
    }

    private static void visit(ChromeDriver browser, String url) {
        browser.executeCdpCommand("Network.clearBrowserCache", Map.of());
        browser.get(url);
    }

    /** Topic, text, send; a robot types without thinking. Milliseconds. */
    private static double complete(ChromeDriver browser) {
        long begin = System.nanoTime();
        browser.executeScript("document.querySelector('input[name=topic][value=where_is_my_order]').click()");
        browser.findElement(By.cssSelector("textarea[name=text]")).sendKeys("Where is my parcel? We leave on Friday.");
        browser.executeScript("document.querySelector('#care-form button[type=submit]').click()");
        new WebDriverWait(browser, PATIENCE).until(seen -> browser.getCurrentUrl().contains("sent=request"));
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double timing(ChromeDriver browser, String expression) {
        Object value = browser.executeScript("return " + expression);
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private ChromeDriver open(Path chromium, Path chromedriver) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--window-size=500,900",
                "--user-data-dir=" + laboratory.folder().resolve("profile"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver browser = new ChromeDriver(service, options);
        Runtime.getRuntime().addShutdownHook(new Thread(browser::quit));
        return browser;
    }

    private static Optional<Path> onPath(String... names) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
