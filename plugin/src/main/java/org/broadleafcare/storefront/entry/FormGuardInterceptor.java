package org.broadleafcare.storefront.entry;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.platform.FormGuard;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;

/** Asks every form for its token, also in a shop that has left out the platform's filter. */
public final class FormGuardInterceptor extends HandlerInterceptorAdapter {
    private final FormGuard guard;

    public FormGuardInterceptor(FormGuard guard) {
        this.guard = guard;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean posted = request.getMethod().equals("POST") && Notice.of(request) == null;
        if (posted && !guard.accepts(request.getParameter(guard.parameter()))) {
            throw PageRefused.formExpired();
        }
        return true;
    }
}
