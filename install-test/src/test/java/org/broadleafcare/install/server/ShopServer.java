package org.broadleafcare.install.server;

import java.io.File;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ContextResource;

/**
 * A Tomcat with one exploded war, in a JVM of its own. It knows nothing of the shop but its folder and its database, as an
 * operator's Tomcat would; the driver and the connection pool belong to the container.
 */
public final class ShopServer {
    static final String READY = "SHOP READY";

    private ShopServer() {}

    /** @param args exploded war, work folder, port, JDBC URL */
    public static void main(String... args) throws LifecycleException {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(args[1]);
        tomcat.setPort(Integer.parseInt(args[2]));
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.enableNaming();
        // Tomcat's own defaults ask for JSP.
        tomcat.setAddDefaultWebXmlToWebapp(false);
        Context shop = tomcat.addWebapp("", new File(args[0]).getAbsolutePath());
        Tomcat.addServlet(shop, "default", DefaultServlet.class.getName());
        for (String name : new String[] {"jdbc/web", "jdbc/secure", "jdbc/storage"}) {
            shop.getNamingResources().addResource(pool(name, args[3]));
        }
        tomcat.start();
        if (!shop.getState().isAvailable()) {
            System.err.println("The web application did not start");
            System.exit(1);
        }
        System.out.println(READY);
        tomcat.getServer().await();
    }

    private static ContextResource pool(String name, String url) {
        ContextResource pool = new ContextResource();
        pool.setName(name);
        pool.setType("javax.sql.DataSource");
        pool.setAuth("Container");
        pool.setProperty("factory", "org.apache.tomcat.dbcp.dbcp2.BasicDataSourceFactory");
        pool.setProperty("driverClassName", "org.postgresql.Driver");
        pool.setProperty("url", url);
        pool.setProperty("username", "postgres");
        pool.setProperty("maxTotal", "20");
        return pool;
    }
}
