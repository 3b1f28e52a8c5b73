package org.broadleafcare.demo.security;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A short form whose page outlived its session: nothing is done, and the visitor sees that page anew and is told so. Forms
 * with files or from elsewhere are not for this class, and requests of scripts want the bare refusal.
 */
public final class StalePage {
    /** In the new session until the notice was shown. */
    public static final String SENT_BACK = StalePage.class.getName();

    /** Pages that come out of a form, and where the form is. */
    private static final Map<String, String> ORIGIN = Map.of(
            "/checkout/delivery", "/checkout",
            "/checkout/place", "/checkout",
            "/register", "/register");

    private StalePage() {}

    /** False when it is for the caller to refuse. */
    static boolean sendBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> page = isForm(request) ? page(request) : Optional.empty();
        if (page.isPresent()) {
            request.getSession().setAttribute(SENT_BACK, true);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", response.encodeRedirectURL(page.get()));
        }
        return page.isPresent();
    }

    private static boolean isForm(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        String type = request.getContentType();
        return (mode == null || mode.equals("navigate"))
                && type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static Optional<String> page(HttpServletRequest request) {
        return referrer(request.getHeader("Referer"))
                .filter(from -> String.valueOf(from.getRawAuthority()).equals(request.getHeader("Host")))
                .map(from -> {
                    String path = from.getRawPath();
                    String fallback = path.equals(request.getRequestURI()) ? "" : pathAndQuery(from);
                    return LocalAddress.orEmpty(ORIGIN.getOrDefault(path, fallback));
                })
                .filter(path -> !path.isEmpty());
    }

    private static Optional<URI> referrer(@Nullable String header) {
        try {
            return Optional.ofNullable(header).map(URI::create);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String pathAndQuery(URI from) {
        return from.getRawQuery() == null ? from.getRawPath() : from.getRawPath() + "?" + from.getRawQuery();
    }
}
