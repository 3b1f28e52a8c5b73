package org.broadleafcare.install;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The nodes of this test run, started when a test first asks for them. All share one database and one mail server. */
final class Shops {
    static final ShopDatabase DATABASE = new ShopDatabase();
    private static final Path BARE = Path.of("bare-shop").toAbsolutePath();
    private static boolean tablesMade;

    private Shops() {}

    /** The shop as it came, without Care. On an empty database the storefront makes the platform's tables. */
    static Pair bare() {
        Map<String, String> settings = new HashMap<>();
        if (!tablesMade) {
            for (String unit : List.of("blPU", "blSecurePU", "blCMSStorage")) {
                settings.put(unit + ".hibernate.hbm2ddl.auto", "create");
            }
        }
        ShopNode site = plan("bare-storefront", war("storefront"), settings)
                .start(DATABASE.url())
                .awaitReady();
        tablesMade = true;
        ShopNode admin =
                plan("bare-admin", war("admin"), Map.of()).start(DATABASE.url()).awaitReady();
        return new Pair(site, admin);
    }

    /** A storefront and an admin. */
    record Pair(ShopNode site, ShopNode admin) implements AutoCloseable {
        @Override
        public void close() {
            site.close();
            admin.close();
        }
    }

    static Path war(String side) {
        return BARE.resolve(side).resolve("target").resolve("bare-shop-" + side + "-1.0");
    }

    private static ShopNode.Plan plan(String name, Path war, Map<String, String> settings) {
        return new ShopNode.Plan(name, war, ShopNode.freePort(), List.of(), settings);
    }
}
