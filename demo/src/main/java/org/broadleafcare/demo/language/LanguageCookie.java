package org.broadleafcare.demo.language;

import java.time.Duration;
import java.util.Optional;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.util.WebUtils;

/** Keeps the language of a visit for the time after its session. */
public final class LanguageCookie {
    static final String NAME = "shopLanguage";
    private static final Duration KEPT = Duration.ofDays(365);

    private LanguageCookie() {}

    /** Codes other than a locale's, such as {@code de} or {@code zh_CN}, are not written. */
    public static void remember(HttpServletResponse response, String code) {
        if (code.matches("[A-Za-z_]{2,20}")) {
            response.addHeader(
                    "Set-Cookie",
                    NAME + "=" + code + "; Path=/; Max-Age=" + KEPT.toSeconds() + "; HttpOnly; SameSite=Lax");
        }
    }

    /** As the browser sent it; whether there is such a language is for the caller to find out. */
    static Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(Cookie::getValue);
    }
}
