package org.broadleafcare.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.broadleafcare.demo.context.AdminContext;
import org.broadleafcare.demo.context.CareInstalled;
import org.broadleafcare.demo.context.ShopRootContext;
import org.broadleafcare.demo.context.ShopSettings;
import org.broadleafcare.demo.context.SiteContext;
import org.broadleafcare.demo.context.WebServer;
import org.broadleafcare.demo.context.WebShop;
import org.broadleafcare.demo.database.ShopDatabase;
import org.broadleafcare.demo.mail.DemoMailServer;
import org.broadleafcare.demo.payment.LedgerAddress;
import org.broadleafcare.demo.payment.LedgerProcess;
import org.broadleafcare.demo.seed.CareMailAccounts;
import org.broadleafcare.demo.seed.CareSamplePast;
import org.broadleafcare.demo.seed.FirstStart;
import org.broadleafcare.demo.seed.OneShopAtATime;

/** Starts the shop: storefront and admin of a real Broadleaf in this JVM. */
public final class DemoShop {
    private static final int REFUSED = 2;

    private final DemoOptions options;
    private final Consumer<String> progress;

    private DemoShop(DemoOptions options, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
    }

    public static void main(String... args) throws InterruptedException {
        if (CommandLine.asksForHelp(args)) {
            System.out.print(CommandLine.HELP);
            return;
        }
        try {
            RunningShop shop = start(CommandLine.parse(args), System.out::println);
            Runtime.getRuntime().addShutdownHook(new Thread(shop::close, "shop-stop"));
            System.out.print(Welcome.text(shop));
            shop.join();
        } catch (RefusedToStart e) {
            System.err.println(e.getMessage());
            System.exit(REFUSED);
        }
    }

    /** Starts a shop without printing. Throws {@link RefusedToStart} when ports, folder or database do not allow it. */
    public static RunningShop start(DemoOptions options) {
        return start(options, line -> {});
    }

    /** Starts a shop and says what it is doing, a line at a time. */
    public static RunningShop start(DemoOptions options, Consumer<String> progress) {
        return new DemoShop(options, progress).start();
    }

    private RunningShop start() {
        Instant begin = Instant.now();
        DataFolder folder = DataFolder.prepare(options);
        WebServer server = WebServer.listen(options.port(), options.adminPort());
        try {
            progress.accept("Opening the database ...");
            ShopDatabase database = ShopDatabase.open(options.database(), folder.path());
            try {
                return startWithGateway(server, database, folder.path(), begin);
            } catch (RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    private RunningShop startWithGateway(WebServer server, ShopDatabase database, Path data, Instant begin) {
        LedgerProcess gateway = LedgerProcess.start(data.resolve("gateway"), options.gatewayPort());
        try {
            return startOn(server, database, gateway, data, begin);
        } catch (RuntimeException e) {
            gateway.close();
            throw e;
        }
    }

    private RunningShop startOn(
            WebServer server, ShopDatabase database, LedgerProcess gateway, Path data, Instant begin) {
        ShopSettings settings = new ShopSettings(data, database.dialect(), server.sitePort(), server.adminPort());
        if (options.preview()) {
            settings.showPreview();
            progress.accept("Preview of all pages and mails: http://localhost:" + server.sitePort() + "/care-preview");
        }
        new FirstStart(database, settings, gateway.address(), progress).runIfNeeded();
        DemoMailServer mail = DemoMailServer.start();
        try {
            return startWebShops(server, database, mail, gateway, settings, data, begin);
        } catch (RuntimeException e) {
            mail.close();
            throw e;
        }
    }

    private RunningShop startWebShops(
            WebServer server,
            ShopDatabase database,
            DemoMailServer mail,
            LedgerProcess gateway,
            ShopSettings settings,
            Path data,
            Instant begin) {
        DataSource dataSource = database.dataSource();
        settings.useForValidatingTables(mail.smtpPort());
        ShopRootContext site = new ShopRootContext(
                SiteContext.PATCH_FILES,
                dataSource,
                Map.of("demoMailServer", mail, "demoLedger", gateway, LedgerAddress.BEAN, gateway.address()));
        ShopRootContext admin = new ShopRootContext(
                AdminContext.PATCH_FILES, dataSource, Map.of(LedgerAddress.BEAN, gateway.address()));
        Path work = data.resolve("web");
        progress.accept("Starting the storefront ...");
        server.add(WebShop.site(site, work));
        progress.accept("Starting the admin ...");
        server.add(WebShop.admin(admin, work));
        int tickets = CareInstalled.isHere()
                ? OneShopAtATime.fills(dataSource, () -> new CareSamplePast(site, progress).fillIfEmpty())
                : 0;
        if (CareInstalled.isHere()) {
            new CareMailAccounts(site, mail).open();
        }
        if (tickets > 0) {
            progress.accept("First start: " + tickets + " sample tickets.");
        }
        return new RunningShop(server, database, mail, gateway, site, admin, Duration.between(begin, Instant.now()));
    }
}
