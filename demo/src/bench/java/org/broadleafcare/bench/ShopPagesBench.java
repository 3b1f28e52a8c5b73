package org.broadleafcare.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the module costs pages that are not its own, and the start: the same shop with and without its jars. */
final class ShopPagesBench {
    private static final int WARM_UP = 600;
    private static final int PER_ROUND = 200;
    private static final int COUNTED = 40;

    private final Laboratory laboratory;
    private final Report report;
    private final int rounds;

    ShopPagesBench(Laboratory laboratory, Report report, int rounds) {
        this.laboratory = laboratory;
        this.report = report;
        this.rounds = rounds;
    }

    /** Starts both shops again and again, one after the other. */
    void boot() throws Exception {
        String with = laboratory.freshWithCare("bootwith");
        String without = laboratory.freshWithoutCare("bootwithout");
        List<Double> withSeconds = new ArrayList<>();
        List<Double> withoutSeconds = new ArrayList<>();
        List<Double> more = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            withoutSeconds.add(seconds(laboratory.shopWithoutCare(without)));
            withSeconds.add(seconds(laboratory.shopWithCare(with)));
            more.add(withSeconds.get(round) - withoutSeconds.get(round));
        }
        report.section("Start of the JVM to the first page, storefront and admin");
        report.value("without Care", Report.number(Latencies.median(withoutSeconds)) + " s", "", "");
        report.value(
                "with Care",
                Report.number(Latencies.median(withSeconds)) + " s",
                "",
                Report.number(Latencies.median(withSeconds) / Latencies.median(withoutSeconds)));
        report.atMost("more with Care, median of the pairs", Latencies.median(more), " s", 3);
    }

    private static double seconds(ShopJvm shop) throws IOException {
        try (shop) {
            return shop.readyAfterMillis() / 1000.0;
        }
    }

    void pages() throws Exception {
        String with = laboratory.freshWithCare("pageswith");
        String without = laboratory.freshWithoutCare("pageswithout");
        try (ShopJvm withCare = laboratory.shopWithCare(with);
                ShopJvm withoutCare = laboratory.shopWithoutCare(without)) {
            Shopper here = Shopper.signIn(withCare.sitePort(), DemoAccounts.SHOPPER);
            Shopper there = Shopper.signIn(withoutCare.sitePort(), DemoAccounts.SHOPPER);
            report.section("Pages of the shop, a signed-in shopper, with Care against without");
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("home", "/");
            pages.put("product", "/kitchen/kettle");
            pages.put("order", here.orderPage());
            for (Map.Entry<String, String> page : pages.entrySet()) {
                compare(page.getKey(), page.getValue(), new Side(withCare, here), new Side(withoutCare, there));
            }
        }
    }

    private record Side(ShopJvm shop, Shopper shopper) {
        void open(String path) throws IOException {
            shopper.wire().get(path).requireStatus(200);
        }

        double cpu(String path) throws Exception {
            long before = shop.usage().webNanos();
            Load.times(PER_ROUND, List.<Load.Request>of(() -> open(path)));
            return (shop.usage().webNanos() - before) / 1e6 / PER_ROUND;
        }
    }

    private void compare(String page, String path, Side with, Side without) throws Exception {
        for (Side side : List.of(with, without)) {
            Load.times(WARM_UP, List.<Load.Request>of(() -> side.open(path)));
        }
        List<Double> withCpu = new ArrayList<>();
        List<Double> withoutCpu = new ArrayList<>();
        List<Double> more = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            withCpu.add(with.cpu(path));
            withoutCpu.add(without.cpu(path));
            more.add(withCpu.get(round) - withoutCpu.get(round));
        }
        String both = Report.number(Latencies.median(withCpu)) + " / " + Report.number(Latencies.median(withoutCpu));
        report.value(page + " page, CPU with / without", both + " ms", "", "");
        report.atMost("… more with Care, median of the pairs", Latencies.median(more), " ms", 1);
        double statements = Statements.each(with.shop(), COUNTED, () -> with.open(path));
        Statements.keep(laboratory.folder().resolve(page + "-with-statements.txt"), with.shop().texts());
        double plain = Statements.each(without.shop(), COUNTED, () -> without.open(path));
        Statements.keep(laboratory.folder().resolve(page + "-without-statements.txt"), without.shop().texts());
        report.value(
                "… SQL statements with / without",
                Report.number(statements) + " / " + Report.number(plain),
                "none more",
                statements <= plain ? "" : "**missed**");
        scripts(path, with, without);
    }

    private void scripts(String path, Side with, Side without) throws IOException {
        Document page = Jsoup.parse(with.shopper().wire().get(path).text());
        Document plain = Jsoup.parse(without.shopper().wire().get(path).text());
        Set<String> known = plain.select("script").stream().map(Element::outerHtml).collect(Collectors.toSet());
        int bytes = 0;
        int blocking = 0;
        for (Element script : page.select("script")) {
            if (!known.contains(script.outerHtml())) {
                byte[] body = script.hasAttr("src")
                        ? with.shopper().wire().get(script.attr("src")).body()
                        : script.data().getBytes(java.nio.charset.StandardCharsets.UTF_8);
                bytes += gzip(body);
                boolean waits = script.hasAttr("async") || script.hasAttr("defer") || script.attr("type").equals("module");
                blocking += waits ? 0 : 1;
            }
        }
        report.atMost("… JavaScript of Care, gzip", bytes / 1000.0, " kB", 15);
        report.value("… blocking scripts of Care", Integer.toString(blocking), "0", blocking == 0 ? "" : "**missed**");
    }

    static int gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(bytes);
        }
        return small.size();
    }
}
