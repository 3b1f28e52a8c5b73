package org.broadleafcare.demo;

import java.time.Duration;
import org.broadleafcare.demo.context.WebServer;
import org.broadleafcare.demo.database.ShopDatabase;
import org.broadleafcare.demo.mail.DemoMailServer;
import org.broadleafcare.demo.payment.LedgerProcess;
import org.springframework.web.context.WebApplicationContext;

/**
 * A started shop. Closing it stops both web contexts, then the database.
 *
 * @param mail takes every mail the shop sends
 * @param gateway the card gateway's process
 * @param site the storefront's root context
 * @param admin the admin's root context
 * @param startedIn from the call of {@link DemoShop#start} to the first page
 */
public record RunningShop(
        WebServer server,
        ShopDatabase database,
        DemoMailServer mail,
        LedgerProcess gateway,
        WebApplicationContext site,
        WebApplicationContext admin,
        Duration startedIn)
        implements AutoCloseable {

    /** Address of the storefront without a slash at the end. */
    public String siteUrl() {
        return "http://localhost:" + server.sitePort();
    }

    /** Address of the admin without a slash at the end. */
    public String adminUrl() {
        return "http://localhost:" + server.adminPort();
    }

    /** Waits until the shop is stopped by somebody else. */
    public void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } finally {
            gateway.close();
            mail.close();
            database.close();
        }
    }
}
