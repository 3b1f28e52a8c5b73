package org.broadleafcare.storefront.entry;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.platform.shop.FormGuard;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;

/** Asks every form for its token, also in a shop that has left out the platform's filter. */
public final class FormGuardInterceptor extends HandlerInterceptorAdapter {
    private final FormGuard guard;

    public FormGuardInterceptor(FormGuard guard) {
        this.guard = guard;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getMethod().equals("GET") && request.getParameter(guard.parameter()) != null) {
            response.sendRedirect(withoutToken(request));
            return false;
        }
        boolean posted = request.getMethod().equals("POST") && Notice.of(request) == null;
        if (posted && !guard.accepts(request.getParameter(guard.parameter()))) {
            throw PageRefused.formExpired();
        }
        return true;
    }

    /** A form with files is sent to an address with the token; whoever opens that address again needs none. */
    private String withoutToken(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        String rest = Arrays.stream(query.split("&"))
                .filter(field -> !field.startsWith(guard.parameter() + "="))
                .collect(Collectors.joining("&"));
        String path = request.getRequestURI().replaceFirst("^/+", "/");
        return rest.isEmpty() ? path : path + "?" + rest;
    }
}
