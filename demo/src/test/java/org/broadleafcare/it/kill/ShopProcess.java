package org.broadleafcare.it.kill;

import java.nio.file.Files;
import java.nio.file.Path;
import org.broadleafcare.demo.DatabaseChoice;
import org.broadleafcare.demo.DemoOptions;
import org.broadleafcare.demo.DemoShop;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.context.ShopSettings;
import org.broadleafcare.demo.database.ShopDatabase;
import org.broadleafcare.demo.payment.LedgerProcess;
import org.broadleafcare.demo.seed.FirstStart;

/** The child: a whole shop, or with the argument {@code platform} only what a shop without Care leaves in its database. */
public final class ShopProcess {
    private ShopProcess() {}

    /** Arguments: {@code platform} or {@code shop}, JDBC address, user, folder. */
    public static void main(String... args) {
        try {
            start(args);
        } catch (Exception e) {
            // Threads of a half-started shop would keep the process, and the test that listens to it, waiting.
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void start(String... args) throws Exception {
        DatabaseChoice database = DatabaseChoice.jdbc(args[1], args[2], "");
        Path folder = Path.of(args[3]);
        if (args[0].equals("platform")) {
            Files.createDirectories(folder.resolve("tmp"));
            try (ShopDatabase opened = ShopDatabase.open(database, folder);
                    LedgerProcess gateway = LedgerProcess.start(folder.resolve("gateway"), 0)) {
                ShopSettings settings = new ShopSettings(folder, opened.dialect(), 0, 0);
                new FirstStart(opened, settings, gateway.address(), System.out::println).runIfNeeded();
            }
            System.out.println("PLATFORM");
            return;
        }
        RunningShop shop = DemoShop.start(new DemoOptions(folder, 0, 0, database, false));
        System.out.println("SITE " + shop.siteUrl());
        System.out.println("ADMIN " + shop.adminUrl());
        shop.join();
    }
}
