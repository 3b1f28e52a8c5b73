package org.broadleafcare.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.broadleafcare.bench.Load.Outcome;
import org.broadleafcare.demo.seed.DemoAccounts;

/** What an agent's workspace asks all day, in shops of three sizes. */
final class ReadingBench {
    static final String LIST = "/tickets?view=open&queue=support&limit=50";
    private static final List<Integer> SIZES = List.of(1_000, 25_000, 100_000);
    private static final int WARM_UP = 500;
    private static final int PER_ROUND = 200;
    private static final int COUNTED = 20;

    private final Laboratory laboratory;
    private final Report report;
    private final int rounds;
    private final Map<Integer, Agent> agents = new TreeMap<>();
    private final Map<Integer, ShopJvm> shops = new TreeMap<>();

    ReadingBench(Laboratory laboratory, Report report, int rounds) {
        this.laboratory = laboratory;
        this.report = report;
        this.rounds = rounds;
    }

    void run() throws Exception {
        try {
            for (int size : SIZES) {
                start(size);
            }
            String long50 = longTicket(25_000);
            report.section("The workspace, one agent, JSON");
            lists();
            page(long50);
            polls();
        } finally {
            for (ShopJvm shop : shops.values()) {
                shop.close();
            }
        }
    }

    private void start(int size) throws Exception {
        String database = laboratory.freshWithCare("tickets" + size);
        new BulkTickets(laboratory.postgres()).fill(database, size);
        ShopJvm shop = laboratory.shopWithCare(database);
        shops.put(size, shop);
        Agent agent = Agent.signIn(shop.adminPort(), DemoAccounts.AGENT, DemoAccounts.AGENT_PASSWORD);
        agents.put(size, agent);
        JsonNode list = agent.read(LIST);
        if (list.path("items").size() != 50 || list.path("next").asText().isEmpty()) {
            throw new IOException("not a list of 50 with more to come: " + list);
        }
        Load.times(WARM_UP, List.<Load.Request>of(() -> agent.get(LIST).requireStatus(200)));
    }

    private void lists() throws Exception {
        Map<Integer, List<Latencies>> all = new TreeMap<>();
        List<Double> growth = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Map<Integer, Double> p50 = new TreeMap<>();
            for (int size : SIZES) {
                Latencies one = alone(size, LIST);
                all.computeIfAbsent(size, key -> new ArrayList<>()).add(one);
                p50.put(size, one.p50());
            }
            growth.add(p50.getOrDefault(100_000, 0.0) / p50.getOrDefault(1_000, 1.0));
        }
        for (int size : SIZES) {
            List<Latencies> some = all.getOrDefault(size, List.of());
            report.value(
                    "newest 50 of a queue, " + size + " tickets, p50",
                    Report.number(median(some, 0.5)) + " ms",
                    "",
                    "");
            report.atMost("… p95", median(some, 0.95), " ms", 20);
        }
        report.atMost("growth of the list's p50, 1 000 to 100 000 tickets", Latencies.median(growth), " ×", 1.2);
        Agent agent = agent(25_000);
        ShopJvm shop = shop(25_000);
        report.value("SQL statements of the list", statements(shop, agent, LIST), "constant, tested", "");
        Statements.keep(laboratory.folder().resolve("list-statements.txt"), shop.texts());
    }

    private void page(String number) throws Exception {
        String path = "/tickets/" + number;
        Load.times(WARM_UP, List.<Load.Request>of(() -> agent(25_000).get(path).requireStatus(200)));
        List<Latencies> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            all.add(alone(25_000, path));
        }
        report.value("ticket page, 50 messages and an order, p50", Report.number(median(all, 0.5)) + " ms", "", "");
        report.atMost("… p95", median(all, 0.95), " ms", 25);
        ShopJvm shop = shop(25_000);
        report.value("SQL statements of the page", statements(shop, agent(25_000), path), "constant, tested", "");
        Statements.keep(laboratory.folder().resolve("page-statements.txt"), shop.texts());
    }

    private void polls() throws Exception {
        Agent agent = agent(25_000);
        long head = agent.read("/events").path("position").asLong();
        String path = "/events?after=" + head;
        Load.Request poll =
                () -> agent.get(path, "If-None-Match", "\"" + head + "\"").requireStatus(304);
        Load.times(WARM_UP, List.of(poll));
        List<Latencies> all = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        ShopJvm shop = shop(25_000);
        for (int round = 0; round < rounds; round++) {
            long before = shop.usage().webNanos();
            all.add(Load.times(PER_ROUND, List.of(poll)).all());
            cpu.add((shop.usage().webNanos() - before) / 1e6 / PER_ROUND);
        }
        report.value("poll for events, nothing new, p50", Report.number(median(all, 0.5)) + " ms", "", "");
        report.value("… CPU", Report.number(Latencies.median(cpu)) + " ms", "", "");
        report.value("… SQL statements", Report.number(Statements.each(shop, COUNTED, poll)), "", "");
        Statements.keep(laboratory.folder().resolve("poll-statements.txt"), shop.texts());
    }

    private Latencies alone(int size, String path) throws Exception {
        Agent agent = agent(size);
        Outcome outcome = Load.times(PER_ROUND, List.<Load.Request>of(() -> agent.get(path).requireStatus(200)));
        return outcome.all();
    }

    private static String statements(ShopJvm shop, Agent agent, String path) throws Exception {
        return Report.number(Statements.each(shop, COUNTED, () -> agent.get(path).requireStatus(200)));
    }

    private static double median(List<Latencies> rounds, double share) {
        return Latencies.median(
                rounds.stream().map(one -> one.percentile(share)).toList());
    }

    private ShopJvm shop(int size) {
        return Objects.requireNonNull(shops.get(size));
    }

    private Agent agent(int size) {
        return Objects.requireNonNull(agents.get(size));
    }

    /** A shopper's ticket about an order with 49 answers and notes by the agent. */
    private String longTicket(int size) throws Exception {
        return longTicket(shop(size), agent(size));
    }

    static String longTicket(ShopJvm shop, Agent agent) throws IOException {
        String page = Shopper.signIn(shop.sitePort(), DemoAccounts.SHOPPER).withForm().ask();
        String number = page.substring(page.lastIndexOf('/') + 1);
        for (int message = 1; message < 50; message++) {
            String kind = message % 5 == 0 ? "internal" : "public";
            String body = "{\"text\":\"We have asked the carrier again, answer " + message + ".\",\"visibility\":\"" + kind
                    + "\"}";
            agent.change("POST", "/tickets/" + number + "/messages", body).requireStatus(201);
        }
        JsonNode ticket = agent.read("/tickets/" + number);
        if (ticket.path("messages").size() != 50 || ticket.path("order").isMissingNode()) {
            throw new IOException("not a ticket with 50 messages and an order: " + ticket);
        }
        return number;
    }
}
