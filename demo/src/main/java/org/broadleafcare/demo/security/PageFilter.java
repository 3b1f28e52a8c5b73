package org.broadleafcare.demo.security;

import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import org.springframework.web.filter.DelegatingFilterProxy;

/** A filter of the platform that pages need; style sheets and pictures need neither session nor cart. */
public final class PageFilter extends DelegatingFilterProxy {
    private static final String ASSETS = "/care-assets/";

    /** @param bean id of the filter in the root context */
    public PageFilter(String bean) {
        super(bean);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Without dot segments: what is asked for as /care-assets/../x is x, and x is a page.
        if (((HttpServletRequest) request).getServletPath().startsWith(ASSETS)) {
            chain.doFilter(request, response);
        } else {
            super.doFilter(request, response, chain);
        }
    }
}
