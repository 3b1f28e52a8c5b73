package org.broadleafcare.demo.seed;

import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.broadleafcare.demo.RefusedToStart;
import org.broadleafcare.demo.context.ShopRootContext;
import org.broadleafcare.demo.context.ShopSettings;
import org.broadleafcare.demo.context.SiteContext;
import org.broadleafcare.demo.database.ShopDatabase;
import org.broadleafcare.demo.database.ShopTables;
import org.broadleafcare.demo.payment.LedgerAddress;
import org.eclipse.jetty.servlet.ServletContextHandler;

/**
 * Turns an empty database into a shop: boots the platform without Care so that Hibernate makes the platform's tables, fills in
 * the sample data and closes again. Care's own tables come with the next boot, on top.
 */
public final class FirstStart {
    private final ShopDatabase database;
    private final ShopSettings settings;
    private final LedgerAddress gateway;
    private final Consumer<String> progress;

    public FirstStart(ShopDatabase database, ShopSettings settings, LedgerAddress gateway, Consumer<String> progress) {
        this.database = database;
        this.settings = settings;
        this.gateway = gateway;
        this.progress = progress;
    }

    /** Does nothing on a database that is a finished shop already. */
    public void runIfNeeded() {
        ShopTables tables = new ShopTables(database.dataSource());
        switch (tables.state()) {
            case READY -> {
                return;
            }
            case UNFINISHED -> empty(tables);
            case EMPTY -> {}
        }
        progress.accept("First start: making the platform's tables ...");
        settings.useForCreatingTables();
        ShopRootContext platform = new ShopRootContext(
                SiteContext.PLATFORM_PATCH_FILES, database.dataSource(), Map.of(LedgerAddress.BEAN, gateway));
        platform.setServletContext(new ServletContextHandler().getServletContext());
        platform.refresh();
        try {
            progress.accept("First start: filling in sample data ...");
            new SampleData(platform, Clock.systemUTC(), progress).fill();
        } finally {
            platform.close();
        }
        tables.markReady();
    }

    private void empty(ShopTables tables) {
        if (!database.isOurs()) {
            throw new RefusedToStart(
                    "This database holds tables of something else or of a first start that was cut short; give it an empty one.");
        }
        progress.accept("An earlier first start was cut short; starting over ...");
        tables.dropEverything(database.isPostgres());
    }
}
