package org.broadleafcare.demo.context;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.ResourceBundle;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.broadleafcare.demo.seed.ShopLanguage;
import org.broadleafcommerce.common.web.BroadleafLocaleResolverImpl;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.springframework.util.StringUtils;
import org.springframework.web.util.HtmlUtils;

/** What a visitor sees when a page is missing or broken: a short text in the language of the visit, no stack trace. */
final class ErrorPage extends ErrorHandler {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s" dir="%2$s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%3$s</title><link rel="icon" type="image/svg+xml" href="/demo/img/mark.svg">
            <link rel="stylesheet" href="/demo/css/base.css"><link rel="stylesheet" href="/demo/css/frame.css">
            <link rel="stylesheet" href="/demo/css/catalogue.css"><link rel="stylesheet" href="/demo/css/forms.css"></head>
            <body><header class="site-header"><div class="bar"><a class="brand" href="/"><img src="/demo/img/mark.svg" alt=""
            width="36" height="36"><span>%4$s</span></a></div></header>
            <main class="page empty"><img src="/demo/img/lost.svg" alt="" width="240" height="160"><h1>%3$s</h1><p>%5$s</p>
            <p><a class="button" href="/">%6$s</a></p></main></body>
            </html>
            """;

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        base.setHandled(true);
        if (!wantsPage(request)) {
            return;
        }
        Locale language = language(request);
        ResourceBundle words = ResourceBundle.getBundle(
                "demo-messages.shop",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String key = "demo.error." + kind(response.getStatus());
        String title = HtmlUtils.htmlEscape(words.getString(key + ".title"));
        String page = String.format(
                PAGE,
                language.toLanguageTag(),
                language.getLanguage().equals("ar") ? "rtl" : "ltr",
                title,
                HtmlUtils.htmlEscape(words.getString("demo.shop.name")),
                HtmlUtils.htmlEscape(words.getString(key + ".text")),
                HtmlUtils.htmlEscape(words.getString("demo.error.home")));
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted == null || accepted.contains("html") || accepted.contains("*/*");
    }

    private static int kind(int status) {
        if (status == HttpServletResponse.SC_FORBIDDEN) {
            return status;
        }
        return status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                ? HttpServletResponse.SC_NOT_FOUND
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static Locale language(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object chosen = session == null ? null : session.getAttribute(BroadleafLocaleResolverImpl.LOCALE_VAR);
        String code = chosen instanceof org.broadleafcommerce.common.locale.domain.Locale locale
                ? locale.getLocaleCode()
                : request.getLocale().toString();
        return ShopLanguage.all().stream()
                .map(ShopLanguage::code)
                .filter(each ->
                        each.equals(code) || each.equals(request.getLocale().getLanguage()))
                .max(Comparator.comparing(code::equals))
                .map(StringUtils::parseLocaleString)
                .orElse(Locale.ENGLISH);
    }
}
