package org.broadleafcare.demo.security;

import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.handler.CsrfFilter;

/** The platform's check, but a missing or old token is answered with the page anew or with 403, not a stack trace. */
public class StorefrontCsrfFilter extends CsrfFilter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            super.doFilter(request, response, chain);
        } catch (ServletException e) {
            if (!(e.getCause() instanceof ServiceException)) {
                throw e;
            }
            HttpServletResponse answer = (HttpServletResponse) response;
            if (!StalePage.sendBack((HttpServletRequest) request, answer)) {
                answer.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
        }
    }
}
