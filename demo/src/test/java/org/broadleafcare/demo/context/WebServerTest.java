package org.broadleafcare.demo.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jetty.servlet.ServletContextHandler;
import org.junit.jupiter.api.Test;

class WebServerTest {
    @Test
    void stopsTheContextThatJoinedARunningServer() {
        WebServer server = WebServer.listen(0, 0);
        ServletContextHandler site = new ServletContextHandler();
        ServletContextHandler admin = new ServletContextHandler();
        server.add(site);
        server.add(admin);
        assertThat(admin.isStarted()).isTrue();

        server.stop();

        assertThat(site.isStopped()).isTrue();
        assertThat(admin.isStopped()).isTrue();
    }
}
