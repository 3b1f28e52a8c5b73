package org.broadleafcare.platform.admin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.broadleafcommerce.common.security.handler.CsrfFilter;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Makes the admin's security filters fit a program's API, so that a shop need not: who is not signed in gets a 401 and a
 * problem instead of the sign-in page, and after signing in comes back to a page and not to a call; and the platform's
 * CSRF filter, which looks for a form field, leaves the API to its own stricter guard.
 */
final class WorkspaceAccess implements BeanPostProcessor {
    private static final String API = "/care-api/";
    private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";
    private static final String PROBLEM =
            "{\"type\":\"urn:broadleafcare:problem:not_signed_in\",\"title\":\"Unauthorized\","
                    + "\"status\":401,\"detail\":\"Sign in to the admin first.\",\"code\":\"not_signed_in\"}";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof CsrfFilter filter) {
            List<String> excluded = new ArrayList<>();
            if (filter.getExcludedRequestPatterns() != null) {
                excluded.addAll(filter.getExcludedRequestPatterns());
            }
            excluded.add(API + "**");
            filter.setExcludedRequestPatterns(excluded);
        }
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof AuthenticationEntryPoint entry && !(bean instanceof ApiEntryPoint)
                ? new ApiEntryPoint(entry)
                : bean;
    }

    /** The admin's own entry point for everything but the API. */
    private record ApiEntryPoint(AuthenticationEntryPoint pages) implements AuthenticationEntryPoint {
        @Override
        public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
                throws IOException, ServletException {
            if (!request.getServletPath().startsWith(API)) {
                pages.commence(request, response, cause);
                return;
            }
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.removeAttribute(SAVED_REQUEST);
            }
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().write(PROBLEM);
        }
    }
}
