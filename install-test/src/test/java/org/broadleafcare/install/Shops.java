package org.broadleafcare.install;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The nodes of this test run, started when a test first asks for them. All share one database and one mail server. */
final class Shops {
    static final ShopDatabase DATABASE = new ShopDatabase();
    static final MailServer MAILS = new MailServer();

    private static final Path BARE = Path.of("bare-shop").toAbsolutePath();
    private static final int PORT = ShopNode.freePort();
    private static boolean tablesMade;
    private static @Nullable Path installation;
    private static @Nullable Pair installed;

    private Shops() {}

    /** A storefront and an admin. */
    record Pair(ShopNode site, ShopNode admin) implements AutoCloseable {
        @Override
        public void close() {
            site.close();
            admin.close();
        }
    }

    /** The shop as it came, without Care. On an empty database its storefront makes the platform's tables first. */
    static Pair bare() {
        Map<String, String> settings = new HashMap<>();
        if (!tablesMade) {
            for (String unit : List.of("blPU", "blSecurePU", "blCMSStorage")) {
                settings.put(unit + ".hibernate.hbm2ddl.auto", "create");
            }
        }
        ShopNode site = plan("bare-storefront", BARE, "storefront", ShopNode.freePort(), List.of(), settings)
                .start(DATABASE.url());
        if (!tablesMade) {
            site.awaitReady();
            tablesMade = true;
        }
        ShopNode admin = plan("bare-admin", BARE, "admin", ShopNode.freePort(), List.of(), Map.of())
                .start(DATABASE.url());
        return new Pair(site.awaitReady(), admin.awaitReady());
    }

    /**
     * The same shop with Care, on the same database: it has traded without Care before. Both start at once, and the storefront
     * runs with Spring's agent.
     */
    static synchronized Pair installed() {
        if (installed == null) {
            if (!tablesMade) {
                bare().close();
            }
            ShopNode site = plan("storefront", installation(), "storefront", PORT, agent(), Map.of())
                    .start(DATABASE.url());
            ShopNode admin = plan("admin", installation(), "admin", ShopNode.freePort(), List.of(), Map.of())
                    .start(DATABASE.url());
            installed = new Pair(site.awaitReady(), admin.awaitReady());
        }
        return installed;
    }

    static synchronized void stopInstalled() {
        if (installed != null) {
            installed.close();
            installed = null;
        }
    }

    static ShopNode secondStorefront() {
        return plan("second-storefront", installation(), "storefront", ShopNode.freePort(), List.of(), Map.of())
                .start(DATABASE.url())
                .awaitReady();
    }

    /** The bare shop's exploded war. */
    static Path bareWar(String side) {
        return war(BARE, side);
    }

    /** The exploded war of the shop with Care. */
    static Path installedWar(String side) {
        return war(installation(), side);
    }

    private static synchronized Path installation() {
        if (installation == null) {
            Path home = Path.of("target", "care-home").toAbsolutePath();
            installation = Installation.make(Map.of(
                    "care.home",
                    home.toString(),
                    "care.site.base-url",
                    "http://localhost:" + PORT,
                    "care.mail.from",
                    "service@shop.example"));
        }
        return installation;
    }

    private static Path war(Path shop, String side) {
        return shop.resolve(side).resolve("target").resolve("bare-shop-" + side + "-1.0");
    }

    private static List<String> agent() {
        return List.of("-javaagent:" + ShopNode.home(org.springframework.instrument.InstrumentationSavingAgent.class));
    }

    /** @param settings of this node alone */
    private static ShopNode.Plan plan(
            String name, Path shop, String side, int port, List<String> jvm, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("shop.smtp.port", Integer.toString(MAILS.port()));
        // A dead node is noticed after a few of these.
        all.put("care.tasks.heartbeat-millis", "1000");
        return new ShopNode.Plan(name, war(shop, side), port, jvm, all);
    }
}
