package org.broadleafcare.demo.context;

import java.nio.file.Path;
import java.util.Properties;

/** Platform properties that depend on this start: folders, addresses, database dialect, who makes the tables. */
public final class ShopSettings {
    private final Path data;
    private final String dialect;
    private final int port;
    private final int adminPort;

    public ShopSettings(Path data, String dialect, int port, int adminPort) {
        this.data = data;
        this.dialect = dialect;
        this.port = port;
        this.adminPort = adminPort;
    }

    /** For the one boot that makes the platform's tables and loads its admin rights and menu. */
    public Properties creatingTables() {
        return properties("create");
    }

    /** For every later boot. */
    public Properties validatingTables() {
        return properties("validate");
    }

    private Properties properties(String hbm2ddl) {
        Properties properties = new Properties();
        for (String unit : new String[] {"blPU", "blSecurePU", "blCMSStorage"}) {
            properties.setProperty(unit + ".hibernate.hbm2ddl.auto", hbm2ddl);
            properties.setProperty(unit + ".hibernate.dialect", dialect);
        }
        properties.setProperty(
                "asset.server.file.system.path", data.resolve("assets").toString());
        properties.setProperty(
                "file.service.temp.file.base.directory", data.resolve("tmp").toString());
        properties.setProperty("site.baseurl", "http://localhost:" + port);
        properties.setProperty("admin.baseurl", "http://localhost:" + adminPort);
        return properties;
    }
}
