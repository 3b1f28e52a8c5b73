package org.broadleafcare.demo.context;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.servlet.SessionTrackingMode;
import org.broadleafcare.demo.security.PageFilter;
import org.broadleafcare.demo.security.RequestGuard;
import org.broadleafcare.demo.security.SecurityHeadersFilter;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.session.SessionHandler;
import org.eclipse.jetty.servlet.DefaultServlet;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.web.context.ContextLoaderListener;
import org.springframework.web.context.request.RequestContextListener;
import org.springframework.web.context.support.XmlWebApplicationContext;
import org.springframework.web.filter.CharacterEncodingFilter;
import org.springframework.web.servlet.DispatcherServlet;

/** What a web.xml would say, once for the storefront and once for the admin. */
public final class WebShop {
    private static final int SESSION_SECONDS = 30 * 60;

    private WebShop() {}

    /** The storefront, answering on the connector called {@code site}. */
    public static ServletContextHandler site(ShopRootContext root, Path work) {
        return build(
                "site",
                "LINDENHOF_SESSION",
                root,
                SiteContext.SERVLET_FILES,
                work,
                new SecurityHeadersFilter(SecurityHeadersFilter.STOREFRONT_POLICY));
    }

    /** The admin, answering on the connector called {@code admin}. */
    public static ServletContextHandler admin(ShopRootContext root, Path work) {
        return build(
                "admin",
                "LINDENHOF_ADMIN_SESSION",
                root,
                AdminContext.SERVLET_FILES,
                work,
                new SecurityHeadersFilter(SecurityHeadersFilter.ADMIN_POLICY));
    }

    private static ServletContextHandler build(
            String name, String cookie, ShopRootContext root, List<String> servletFiles, Path work, Filter headers) {
        ServletContextHandler web = new ServletContextHandler(ServletContextHandler.SESSIONS);
        web.setDisplayName(name);
        web.setContextPath("/");
        web.setVirtualHosts(new String[] {"@" + name});
        web.setResourceBase(work.toString());
        web.setClassLoader(WebShop.class.getClassLoader());
        web.setErrorHandler(new ErrorPage());
        configureSession(web.getSessionHandler(), cookie);
        web.addEventListener(new ContextLoaderListener(root));
        web.addEventListener(new RequestContextListener());
        web.addEventListener(new HttpSessionEventPublisher());
        addFilters(web, headers);
        addServlets(web, servletFiles);
        return web;
    }

    /** Cookies do not tell ports apart, so each context needs its own name. */
    private static void configureSession(SessionHandler sessions, String cookie) {
        sessions.getSessionCookieConfig().setName(cookie);
        sessions.getSessionCookieConfig().setHttpOnly(true);
        sessions.getSessionCookieConfig().setPath("/");
        sessions.setSameSite(HttpCookie.SameSite.LAX);
        sessions.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        sessions.setMaxInactiveInterval(SESSION_SECONDS);
    }

    private static void addFilters(ServletContextHandler web, Filter headers) {
        CharacterEncodingFilter encoding = new CharacterEncodingFilter();
        encoding.setEncoding("UTF-8");
        encoding.setForceEncoding(true);
        add(web, encoding);
        add(web, headers);
        add(web, new RequestGuard());
        add(web, new PageFilter("blPreSecurityFilterChain"));
        add(web, new PageFilter("springSecurityFilterChain"));
        add(web, new PageFilter("blPostSecurityFilterChain"));
    }

    private static void add(ServletContextHandler web, Filter filter) {
        FilterHolder holder = new FilterHolder(filter);
        holder.setAsyncSupported(true);
        web.addFilter(holder, "/*", EnumSet.of(DispatcherType.REQUEST));
    }

    private static void addServlets(ServletContextHandler web, List<String> servletFiles) {
        XmlWebApplicationContext servletContext = new XmlWebApplicationContext();
        servletContext.setConfigLocations(servletFiles.toArray(new String[0]));
        ServletHolder dispatcher = new ServletHolder("dispatcher", new DispatcherServlet(servletContext));
        dispatcher.setInitOrder(1);
        dispatcher.setAsyncSupported(true);
        web.addServlet(dispatcher, "/");
        web.getServletHandler().addServlet(new ServletHolder("default", DefaultServlet.class));
    }
}
