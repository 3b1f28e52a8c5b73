package org.broadleafcare.demo.context;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.broadleafcare.demo.RefusedToStart;

/**
 * Properties that depend on this start: folders, addresses, database dialect, who makes the tables. They go to a file under
 * the data folder which the platform reads last, in root and servlet contexts alike.
 */
public final class ShopSettings {
    /** The platform's system property naming a file that overrides every other property. */
    private static final String OVERRIDE_FILE = "property-override";

    /** Named in shop-ehcache.xml, which can read system properties only. */
    private static final String CACHE_FOLDER = "demo.cache.folder";

    private final Path data;
    private final String dialect;
    private final int port;
    private final int adminPort;
    private int mailPort;
    private boolean preview;

    public ShopSettings(Path data, String dialect, int port, int adminPort) {
        this.data = data;
        this.dialect = dialect;
        this.port = port;
        this.adminPort = adminPort;
    }

    /** For the one boot that makes the platform's tables and loads its admin rights and menu. */
    public void useForCreatingTables() {
        use("create");
    }

    /** For every later boot, with the port of the mail server. */
    public void useForValidatingTables(int smtpPort) {
        mailPort = smtpPort;
        use("validate");
    }

    /** Switches on the preview of Care's pages and mails. */
    public void showPreview() {
        preview = true;
    }

    private void use(String hbm2ddl) {
        Path file = data.resolve("shop.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties(hbm2ddl).store(writer, "Written at every start of the demo shop");
        } catch (IOException e) {
            throw new RefusedToStart("The data folder " + data + " cannot be written: " + e, e);
        }
        System.setProperty(OVERRIDE_FILE, file.toString());
        System.setProperty(CACHE_FOLDER, data.resolve("tmp").toString());
    }

    private Properties properties(String hbm2ddl) {
        Properties properties = new Properties();
        if (hbm2ddl.equals("create")) {
            // Nobody waits for a sample order's card, and a busy machine must not fail the first start.
            properties.setProperty("demo.gateway.answer-millis", "60000");
        }
        for (String unit : new String[] {"blPU", "blSecurePU", "blCMSStorage"}) {
            properties.setProperty(unit + ".hibernate.hbm2ddl.auto", hbm2ddl);
            properties.setProperty(unit + ".hibernate.dialect", dialect);
        }
        String siteUrl = "http://localhost:" + port;
        properties.setProperty(
                "asset.server.file.system.path", data.resolve("assets").toString());
        properties.setProperty(
                "file.service.temp.file.base.directory", data.resolve("tmp").toString());
        properties.setProperty("site.baseurl", siteUrl);
        properties.setProperty("admin.baseurl", "http://localhost:" + adminPort);
        properties.setProperty("care.home", data.resolve("care").toString());
        properties.setProperty("care.site.base-url", siteUrl);
        properties.setProperty("care.preview.enabled", Boolean.toString(preview));
        if (mailPort > 0) {
            properties.setProperty("demo.mail.port", Integer.toString(mailPort));
        }
        return properties;
    }
}
