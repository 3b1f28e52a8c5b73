package org.broadleafcare.storefront.entry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.common.CareException;
import org.broadleafcare.common.web.CareUrls;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Answers with a page in the shop's layout when one of our controllers fails, and leaves everybody else's alone. */
public final class ErrorPages implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final CareUrls urls;

    public ErrorPages(CareUrls urls) {
        this.urls = urls;
    }

    @Override
    public int getOrder() {
        return -1;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        boolean ours = handler instanceof HandlerMethod method && method.getBean() instanceof StorefrontPages;
        // A notice that cannot be shown either is the shop's to report.
        if (!ours || Notice.of(request) != null) {
            return null;
        }
        if (failure instanceof SignInNeeded) {
            return signIn(request);
        }
        return notice(request, failure).handOn(request, urls.contact());
    }

    private static Notice notice(HttpServletRequest request, Exception failure) {
        if (failure instanceof CareException known && known.kind() != CareException.Kind.UNAVAILABLE) {
            return new Notice(known.kind().httpStatus(), keyOf(known), known.args());
        }
        if (failure instanceof ServletException || failure instanceof TypeMismatchException) {
            return new Notice(HttpServletResponse.SC_BAD_REQUEST, "care.notice.invalid", List.of());
        }
        LOG.error("A page of Care failed: {} {}", request.getMethod(), request.getRequestURI(), failure);
        return new Notice(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "care.notice.unavailable", List.of());
    }

    /** Somebody else's ticket and one that never was look the same, whoever found out. */
    private static String keyOf(CareException failure) {
        if (failure.kind() == CareException.Kind.NOT_FOUND) {
            return "care.notice.not_found";
        }
        return failure instanceof PageRefused ? failure.messageKey() : "care.notice.invalid";
    }

    private ModelAndView signIn(HttpServletRequest request) {
        String wanted = request.getMethod().equals("GET") ? pathWithQuery(request) : urls.requests();
        String target = urls.signIn() + "?successUrl=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        return new ModelAndView(new RedirectView(target, true, true, false));
    }

    private static String pathWithQuery(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }
}
