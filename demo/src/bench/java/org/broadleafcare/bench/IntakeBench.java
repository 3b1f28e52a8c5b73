package org.broadleafcare.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.broadleafcare.bench.Load.Outcome;
import org.broadleafcare.bench.ShopJvm.Usage;
import org.broadleafcare.demo.seed.DemoAccounts;

/** How fast a shopper's form becomes a ticket, against the same rows written by hand. */
final class IntakeBench {
    private static final double ROUND_SECONDS = 4;
    private static final int WARM_UP = 3000;
    private static final int COUNTED = 50;
    private static final int DRAIN_SECONDS = 120;

    private final Laboratory laboratory;
    private final Report report;
    private final int rounds;

    IntakeBench(Laboratory laboratory, Report report, int rounds) {
        this.laboratory = laboratory;
        this.report = report;
        this.rounds = rounds;
    }

    void run() throws Exception {
        String database = laboratory.freshWithCare("intake");
        RawTransaction.makeTables(laboratory.postgres(), database);
        try (ShopJvm shop = laboratory.shopWithCare(database)) {
            liftLimit(shop);
            List<Shopper> shoppers = shoppers(shop);
            Load.times(WARM_UP, shoppers.stream().<Load.Request>map(one -> one::ask).toList());
            drain(database);
            measure(shop, database, shoppers);
        }
    }

    /** The shop's own limit of requests per shopper and hour is for people, not for this. */
    static void liftLimit(ShopJvm shop) throws IOException {
        Agent.signIn(shop.adminPort(), DemoAccounts.ADMIN, DemoAccounts.ADMIN_PASSWORD)
                .change("PUT", "/settings/limit.requests.per-hour", "{\"value\":10000}")
                .requireStatus(204);
    }

    static List<Shopper> shoppers(ShopJvm shop) throws IOException {
        List<Shopper> shoppers = new ArrayList<>();
        for (String email : Shopper.EMAILS) {
            shoppers.add(Shopper.signIn(shop.sitePort(), email).withForm());
        }
        return shoppers;
    }

    private void measure(ShopJvm shop, String database, List<Shopper> shoppers) throws Exception {
        List<Double> raw = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> share = new ArrayList<>();
        List<Double> webCpu = new ArrayList<>();
        List<Double> allCpu = new ArrayList<>();
        List<Double> emptyCpu = new ArrayList<>();
        List<Latencies> latencies = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            raw.add(rawRound(database, shoppers.size()));
            Usage before = shop.usage();
            Outcome outcome = Load.during(
                    ROUND_SECONDS, shoppers.stream().<Load.Request>map(one -> one::ask).toList());
            Usage web = shop.usage().since(before);
            drain(database);
            Usage all = shop.usage().since(before);
            int count = outcome.all().count();
            ours.add(outcome.perSecond());
            share.add(outcome.perSecond() / raw.get(round) * 100);
            webCpu.add(web.webNanos() / 1e6 / count);
            allCpu.add(all.processNanos() / 1e6 / count);
            latencies.add(outcome.all());
            emptyCpu.add(emptyRound(shop, shoppers));
        }
        report.section("Ticket intake, the shopper's form over HTTP, " + shoppers.size() + " clients");
        report.value("raw transaction (3 inserts, 1 commit)", Report.number(Latencies.median(raw)) + "/s", "the limit", "1");
        Latencies times = Latencies.together(latencies);
        report.value("tickets", Report.number(Latencies.median(ours)) + "/s", "", "");
        report.value("time, p50 / p95", Report.number(times.p50()) + " / " + Report.number(times.p95()) + " ms", "", "");
        report.atLeast("tickets against raw transactions", Latencies.median(share), " %", 20);
        report.atMost("CPU of the request", Latencies.median(webCpu), " ms", 3);
        double empty = Latencies.median(emptyCpu);
        report.value("… of an empty request through the same filters", Report.number(empty) + " ms", "", "");
        double everything = Latencies.median(allCpu);
        report.value("CPU of the whole JVM per ticket, mail sent and received", Report.number(everything) + " ms", "", "");
        statements(shop, shoppers.get(0));
    }

    private double rawRound(String database, int clients) throws Exception {
        List<RawTransaction> connections = new ArrayList<>();
        try {
            for (int client = 0; client < clients; client++) {
                connections.add(new RawTransaction(laboratory.postgres(), database));
            }
            return Load.during(
                            ROUND_SECONDS,
                            connections.stream().<Load.Request>map(one -> one::run).toList())
                    .perSecond();
        } finally {
            for (RawTransaction connection : connections) {
                connection.close();
            }
        }
    }

    private static double emptyRound(ShopJvm shop, List<Shopper> shoppers) throws Exception {
        Usage before = shop.usage();
        Outcome outcome = Load.times(
                100, shoppers.stream().<Load.Request>map(one -> one::askForNothing).toList());
        return shop.usage().since(before).webNanos() / 1e6 / outcome.all().count();
    }

    private void statements(ShopJvm shop, Shopper shopper) throws Exception {
        double ticket = Statements.each(shop, COUNTED, shopper::ask);
        List<String> texts = shop.texts();
        double empty = Statements.each(shop, COUNTED, shopper::askForNothing);
        report.atMost("SQL statements, an empty request's taken off", ticket - empty, "", 12);
        Statements.keep(laboratory.folder().resolve("intake-statements.txt"), texts);
        Statements.keep(laboratory.folder().resolve("empty-statements.txt"), shop.texts());
    }

    /** Waits until every mail is sent, so that no round pays for the one before. */
    private void drain(String database) throws SQLException, InterruptedException {
        long end = System.nanoTime() + DRAIN_SECONDS * 1_000_000_000L;
        while (System.nanoTime() < end
                && !laboratory
                        .postgres()
                        .ask(database, "select count(*) from care_task where task_name = 'mail.send'")
                        .equals("0")) {
            Thread.sleep(200);
        }
    }
}
