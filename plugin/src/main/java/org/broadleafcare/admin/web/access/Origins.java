package org.broadleafcare.admin.web.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request comes from a page of this admin: {@code Origin}, else {@code Referer}, names the host and port the
 * request was sent to. A request with neither is refused. Schemes are not compared: behind a proxy that ends TLS the
 * application sees http.
 */
public final class Origins {
    private final Set<String> alsoAllowed;

    /** @param alsoAllowed comma-separated host[:port], for a proxy that changes the Host header; may be empty */
    public Origins(String alsoAllowed) {
        this.alsoAllowed = Arrays.stream(alsoAllowed.split(","))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isOwn(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String sender = host(origin == null ? request.getHeader("Referer") : origin);
        if (sender == null) {
            return false;
        }
        String host = request.getHeader("Host");
        String asked = host == null ? request.getServerName() + ":" + request.getServerPort() : host;
        return sender.equals(withoutUsualPort(asked.toLowerCase(Locale.ROOT))) || alsoAllowed.contains(sender);
    }

    private static @Nullable String host(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            URI uri = new URI(url);
            if (uri.getHost() == null) {
                return null;
            }
            String host = uri.getHost().toLowerCase(Locale.ROOT);
            return withoutUsualPort(uri.getPort() < 0 ? host : host + ":" + uri.getPort());
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String withoutUsualPort(String host) {
        return host.replaceFirst(":(80|443)$", "");
    }
}
