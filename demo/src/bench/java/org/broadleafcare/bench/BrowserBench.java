package org.broadleafcare.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.regex.Pattern;
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
    private static final Pattern IMPORTED_AT_ONCE = Pattern.compile("from\\s*\"\\./(workspace/[^\"]+)\"");
    private static final Pattern LANGUAGE = Pattern.compile("import\\(\"\\./(workspace/[^\"]+)\"\\)");
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

    /** The script, what it imports at once, the style and one language: what an agent's first page loads. */
    void bundle() throws IOException {
        String script = new String(asset("workspace.js"), UTF_8);
        double bytes = ShopPagesBench.gzip(asset("workspace.js")) + ShopPagesBench.gzip(asset("workspace.css"));
        for (String imported : found(IMPORTED_AT_ONCE, script)) {
            bytes += ShopPagesBench.gzip(asset(imported));
        }
        List<String> languages = found(LANGUAGE, script);
        int largest = 0;
        for (String language : languages) {
            largest = Math.max(largest, ShopPagesBench.gzip(asset(language)));
        }
        report.section("Workspace bundle");
        report.atMost("first load, script, style and the largest of " + languages.size() + " languages, gzip",
                (bytes + largest) / 1000.0, " kB", 80);
    }

    private static List<String> found(Pattern pattern, String script) {
        return pattern.matcher(script).results().map(match -> match.group(1)).distinct().toList();
    }

    private static byte[] asset(String name) throws IOException {
        try (InputStream in = BrowserBench.class.getResourceAsStream("/care/assets/admin/" + name)) {
            if (in == null) {
                throw new IOException(name + " is not on the class path");
            }
            return in.readAllBytes();
        }
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
            double homePaint = firstPaint(browser);
            visit(browser, form);
            double formUsable = timing(browser, "performance.timing.domContentLoadedEventEnd - performance.timing.navigationStart");
            double paint = firstPaint(browser);
            double size = timing(browser, "performance.getEntriesByType('resource').concat(performance"
                    + ".getEntriesByType('navigation')).reduce((sum, one) => sum + one.transferSize, 0)");
            double send = complete(browser);
            if (round > 0) { // the first one warms up browser and shop
                home.add(homePaint);
                usable.add(formUsable);
                painted.add(paint);
                kilobytes.add(size / 1000);
                sent.add(send);
            }
        }
        double homeMillis = Latencies.median(home);
        report.value("shop's home page, first paint", Report.number(homeMillis) + " ms", "the shop's own", "1");
        double formMillis = Latencies.median(painted);
        report.value("help form, first paint", Report.number(formMillis) + " ms", "", Report.number(formMillis / homeMillis));
        report.value("help form, usable", Report.number(Latencies.median(usable)) + " ms", "", "");
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

    private static double firstPaint(ChromeDriver browser) {
        return timing(browser, "performance.getEntriesByName('first-contentful-paint')[0].startTime");
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
