package org.broadleafcare.admin.web.access;

import java.time.Clock;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.admin.web.problem.RequestRefused;
import org.broadleafcare.platform.people.Agent;
import org.broadleafcare.platform.people.Agents;
import org.broadleafcare.platform.shop.FormGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Stands before every call: a signed-in admin user, the permission the call needs and, where something changes, the
 * session's token and a page of this shop as the origin.
 */
public final class ApiGuard implements HandlerInterceptor {
    static final String TOKEN_HEADER = "X-Care-Csrf";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Agents agents;
    private final FormGuard tokens;
    private final Origins origins;
    private final Idleness idleness;

    public ApiGuard(Agents agents, FormGuard tokens, Origins origins, Clock clock) {
        this.agents = agents;
        this.tokens = tokens;
        this.origins = origins;
        this.idleness = new Idleness(clock);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Agent agent = agents.signedIn().orElseThrow(() -> new RequestRefused(401, "not_signed_in"));
        if (idleness.ends(request, isPolled(handler))) {
            throw new RequestRefused(401, "not_signed_in");
        }
        if (!SAFE.contains(request.getMethod())) {
            requireOwnPage(request);
        }
        requirePermission(agent, handler);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        new Caller(agent, LocaleContextHolder.getLocale(), request.getContextPath()).rememberIn(request);
        return true;
    }

    private static boolean isPolled(Object handler) {
        return handler instanceof HandlerMethod call && call.getMethodAnnotation(Polled.class) != null;
    }

    private void requireOwnPage(HttpServletRequest request) {
        if (!origins.isOwn(request)) {
            throw new RequestRefused(403, "foreign_origin");
        }
        // In the header only: an address with a token in it ends up in logs and histories.
        if (!tokens.accepts(request.getHeader(TOKEN_HEADER))) {
            throw new RequestRefused(403, "csrf_token");
        }
    }

    private static void requirePermission(Agent agent, Object handler) {
        if (handler instanceof HandlerMethod call) {
            Needs needs = call.getMethodAnnotation(Needs.class);
            if (needs != null && !agent.may(needs.value())) {
                throw new RequestRefused(403, "permission_missing");
            }
        }
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView modelAndView) {}

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {}
}
