package org.broadleafcare.demo.language;

import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.locale.domain.Locale;
import org.broadleafcommerce.common.locale.service.LocaleService;
import org.broadleafcommerce.common.util.BLCRequestUtils;
import org.broadleafcommerce.common.web.BroadleafLocaleResolverImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/**
 * The language that was chosen, else the one of the session, as the platform has it; for a visit that begins, or goes on after
 * its session, the remembered one, else the first of the browser's that the shop speaks, else the shop's own.
 */
public final class ShopLocaleResolver extends BroadleafLocaleResolverImpl {
    private final LocaleService locales;

    public ShopLocaleResolver(LocaleService locales) {
        this.locales = locales;
    }

    @Override
    public Locale resolveLocale(WebRequest request) {
        if (request instanceof ServletWebRequest servlet
                && request.getAttribute(LOCALE_VAR, WebRequest.SCOPE_REQUEST) == null) {
            Locale chosen = known(BLCRequestUtils.getURLorHeaderParameter(request, LOCALE_CODE_PARAM));
            if (chosen != null) {
                remember(servlet.getResponse(), chosen);
            } else if (begins(request)) {
                guess(servlet.getRequest())
                        .ifPresent(found -> request.setAttribute(LOCALE_VAR, found, WebRequest.SCOPE_REQUEST));
            }
        }
        return super.resolveLocale(request);
    }

    private static void remember(@Nullable HttpServletResponse response, Locale chosen) {
        if (response != null) {
            LanguageCookie.remember(response, chosen.getLocaleCode());
        }
    }

    private static boolean begins(WebRequest request) {
        return !BLCRequestUtils.isOKtoUseSession(request)
                || request.getAttribute(LOCALE_VAR, WebRequest.SCOPE_GLOBAL_SESSION) == null;
    }

    private Optional<Locale> guess(HttpServletRequest request) {
        return LanguageCookie.read(request).map(this::known).or(() -> {
            List<String> codes =
                    locales.findAllLocales().stream().map(Locale::getLocaleCode).toList();
            return BrowserLanguage.of(request, codes).map(this::known);
        });
    }

    private @Nullable Locale known(@Nullable String code) {
        return code == null ? null : locales.findLocaleByCode(code);
    }
}
