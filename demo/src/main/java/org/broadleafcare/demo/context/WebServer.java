package org.broadleafcare.demo.context;

import java.io.IOException;
import org.broadleafcare.demo.RefusedToStart;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.servlet.ServletContextHandler;

/** One Jetty with a connector for the storefront and one for the admin. */
public final class WebServer {
    private final Server server = new Server();
    private final ContextHandlerCollection contexts = new ContextHandlerCollection();
    private final ServerConnector site = connector("site");
    private final ServerConnector admin = connector("admin");

    private WebServer() {
        server.setHandler(contexts);
    }

    /**
     * Takes both ports before anything slow happens; requests wait until their context is started.
     *
     * @param sitePort 0 takes any free port, likewise for the admin
     */
    public static WebServer listen(int sitePort, int adminPort) {
        WebServer web = new WebServer();
        try {
            open(web.site, sitePort, "--port");
            open(web.admin, adminPort, "--admin-port");
        } catch (RefusedToStart e) {
            web.site.close();
            web.admin.close();
            throw e;
        }
        return web;
    }

    private static void open(ServerConnector connector, int port, String flag) {
        connector.setPort(port);
        try {
            connector.open();
        } catch (IOException e) {
            throw new RefusedToStart("Port " + port + " is taken; choose another with " + flag + ".", e);
        }
    }

    private ServerConnector connector(String name) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setName(name);
        server.addConnector(connector);
        return connector;
    }

    public int sitePort() {
        return site.getLocalPort();
    }

    public int adminPort() {
        return admin.getLocalPort();
    }

    /** Starts a context; returns when it answers. */
    public void add(ServletContextHandler context) {
        contexts.addHandler(context);
        try {
            if (!server.isStarted()) {
                server.start();
            } else {
                context.start();
                // Jetty leaves alone what was added to a running server: it would not be stopped either.
                contexts.manage(context);
            }
        } catch (Exception e) {
            throw new IllegalStateException("The " + context.getDisplayName() + " did not start", e);
        }
    }

    public void join() throws InterruptedException {
        server.join();
    }

    public void stop() {
        try {
            site.close();
            admin.close();
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The web server did not stop", e);
        }
    }
}
