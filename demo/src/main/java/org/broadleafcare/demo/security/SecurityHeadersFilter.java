package org.broadleafcare.demo.security;

import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sets the response headers a browser needs to keep pages out of foreign frames and foreign code out of pages. */
public final class SecurityHeadersFilter extends OncePerRequestFilter {
    /** Everything from the shop itself; pictures may also be data URLs. */
    public static final String STOREFRONT_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self';"
                    + " frame-ancestors 'self'";
    /** The platform's admin pages carry inline scripts and styles. */
    public static final String ADMIN_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: http: https:; font-src 'self' data:;"
            + " object-src 'none'; base-uri 'self'; frame-ancestors 'self'";

    private final String contentPolicy;

    public SecurityHeadersFilter(String contentPolicy) {
        this.contentPolicy = contentPolicy;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", contentPolicy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        // Pages show a cart or an account; whoever serves a file that may be kept says so itself.
        response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }
}
