package org.broadleafcare.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadleafcare.bench.Load.Outcome;
import org.broadleafcare.demo.seed.DemoAccounts;

/** Shoppers and agents at once: does one kind of work make the others wait? */
final class MixedBench {
    private static final double ROUND_SECONDS = 5;
    private static final int CLIENTS = 8;
    private static final int WARM_UP = 150;

    private final Laboratory laboratory;
    private final Report report;
    private final int rounds;

    MixedBench(Laboratory laboratory, Report report, int rounds) {
        this.laboratory = laboratory;
        this.report = report;
        this.rounds = rounds;
    }

    void run() throws Exception {
        String database = laboratory.freshWithCare("mixed");
        new BulkTickets(laboratory.postgres()).fill(database, 25_000);
        try (ShopJvm shop = laboratory.shopWithCare(database)) {
            IntakeBench.liftLimit(shop);
            Map<String, List<Load.Request>> kinds = kinds(shop);
            for (List<Load.Request> clients : kinds.values()) {
                Load.times(WARM_UP, clients.subList(0, 4));
            }
            measure(kinds);
        }
    }

    /** Eight clients of every kind. */
    private static Map<String, List<Load.Request>> kinds(ShopJvm shop) throws Exception {
        Map<String, List<Load.Request>> kinds = new LinkedHashMap<>();
        String number = null;
        for (int client = 0; client < CLIENTS; client++) {
            Shopper shopper = Shopper.signIn(shop.sitePort(), Shopper.EMAILS.get(client % 4)).withForm();
            Agent agent = Agent.signIn(shop.adminPort(), DemoAccounts.AGENT, DemoAccounts.AGENT_PASSWORD);
            number = number == null ? ReadingBench.longTicket(shop, agent) : number;
            String page = "/tickets/" + number;
            add(kinds, "intake", shopper::ask);
            add(kinds, "list", () -> agent.get(ReadingBench.LIST).requireStatus(200));
            add(kinds, "ticket page", () -> agent.get(page).requireStatus(200));
        }
        return kinds;
    }

    private static void add(Map<String, List<Load.Request>> kinds, String kind, Load.Request client) {
        kinds.computeIfAbsent(kind, key -> new ArrayList<>()).add(client);
    }

    private void measure(Map<String, List<Load.Request>> kinds) throws Exception {
        Map<String, List<Double>> alone = new LinkedHashMap<>();
        Map<String, List<Double>> mixed = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, List<Load.Request>> kind : kinds.entrySet()) {
                double p50 = Load.during(ROUND_SECONDS, kind.getValue()).all().p50();
                alone.computeIfAbsent(kind.getKey(), key -> new ArrayList<>()).add(p50);
            }
            together(kinds, mixed);
        }
        report.section("Mixed load: 3 shoppers asking, 3 agents listing, 2 agents reading, " + CLIENTS + " clients");
        for (String kind : kinds.keySet()) {
            double p50 = Latencies.median(alone.getOrDefault(kind, List.of()));
            double p99 = Latencies.median(mixed.getOrDefault(kind, List.of()));
            report.value(kind + ", p50 of 8 clients doing only this", Report.number(p50) + " ms", "", "");
            report.atMost("… p99 in the mix", p99, " ms", 5 * p50);
        }
    }

    private static void together(Map<String, List<Load.Request>> kinds, Map<String, List<Double>> mixed)
            throws Exception {
        List<String> names = new ArrayList<>();
        List<Load.Request> clients = new ArrayList<>();
        for (Map.Entry<String, List<Load.Request>> kind : kinds.entrySet()) {
            int share = kind.getKey().equals("ticket page") ? 2 : 3;
            for (int client = 0; client < share; client++) {
                names.add(kind.getKey());
                // each client has one connection: the list's agents are not the page's
                clients.add(kind.getValue().get(clients.size()));
            }
        }
        Outcome outcome = Load.during(ROUND_SECONDS, clients);
        for (String kind : kinds.keySet()) {
            List<Latencies> parts = new ArrayList<>();
            for (int client = 0; client < names.size(); client++) {
                if (names.get(client).equals(kind)) {
                    parts.add(outcome.each().get(client));
                }
            }
            mixed.computeIfAbsent(kind, key -> new ArrayList<>())
                    .add(Latencies.together(parts).p99());
        }
    }
}
