package org.broadleafcare.demo.security;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away what no browser sends before the platform, which would answer some of it with a stack trace, sees it. */
public final class RequestGuard extends OncePerRequestFilter {
    /** They repeat what was sent, cookies included. */
    private static final Set<String> ECHOING = Set.of("TRACE", "TRACK");
    /** Encoded slashes, backslashes and zeros: no address of the shop has them in its path. */
    private static final String ENCODED = "%2f|%5c|%00|\\\\";
    /** Browsers leave them out before they ask. */
    private static final String DOTS = "/(\\.|%2e){1,2}(?=[/;]|$)";
    /** Blanks around a name in the path: they lead to its page, but past the rule that asks for signing in (CVE-2016-5007). */
    private static final String BLANKS = "/%[01][0-9a-f]|/%20|(%[01][0-9a-f]|%20)(?=[/;]|$)";

    private static final Pattern ODD = Pattern.compile(ENCODED + "|" + DOTS + "|" + BLANKS, Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ECHOING.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST, PUT, DELETE, OPTIONS");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (ODD.matcher(request.getRequestURI()).find()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            pass(request, response, chain);
        }
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RequestRejectedException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
