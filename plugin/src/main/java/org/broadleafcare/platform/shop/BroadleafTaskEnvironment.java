package org.broadleafcare.platform.shop;

import java.util.Locale;
import java.util.TimeZone;
import org.broadleafcare.common.task.TaskEnvironment;
import org.broadleafcare.common.task.TaskScope;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.common.currency.service.BroadleafCurrencyService;
import org.broadleafcommerce.common.locale.service.LocaleService;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** Gives the thread of a task the request context that the platform's services look for. */
final class BroadleafTaskEnvironment implements TaskEnvironment {

    private final LocaleService locales;
    private final BroadleafCurrencyService currencies;
    private final MessageSource messages;

    BroadleafTaskEnvironment(LocaleService locales, BroadleafCurrencyService currencies, MessageSource messages) {
        this.locales = locales;
        this.currencies = currencies;
        this.messages = messages;
    }

    @Override
    public void call(TaskScope scope, Work work) throws Exception {
        BroadleafRequestContext before = BroadleafRequestContext.getBroadleafRequestContext();
        LocaleContext springBefore = LocaleContextHolder.getLocaleContext();
        BroadleafRequestContext context = contextFor(scope);
        BroadleafRequestContext.setBroadleafRequestContext(context);
        LocaleContextHolder.setLocale(scope.locale() == null ? context.getJavaLocale() : scope.locale());
        try {
            work.run();
        } finally {
            LocaleContextHolder.setLocaleContext(springBefore);
            BroadleafRequestContext.setBroadleafRequestContext(before);
        }
    }

    private BroadleafRequestContext contextFor(TaskScope scope) {
        org.broadleafcommerce.common.locale.domain.Locale locale = localeFor(scope.locale());
        BroadleafRequestContext context = new BroadleafRequestContext();
        context.setLocale(locale);
        context.setBroadleafCurrency(currencyFor(scope.currency(), locale));
        context.setTimeZone(TimeZone.getTimeZone("UTC"));
        context.setMessageSource(messages);
        // The community edition knows no sites; with one resolver per shop the key would be resolved here.
        context.setIgnoreSite(true);
        return context;
    }

    /** The shop's row for exactly this locale, else for its language, else the shop's own. */
    private org.broadleafcommerce.common.locale.domain.@Nullable Locale localeFor(@Nullable Locale wanted) {
        org.broadleafcommerce.common.locale.domain.Locale found = null;
        if (wanted != null) {
            found = locales.findLocaleByCode(LocaleCodes.toCode(wanted));
            if (found == null) {
                found = locales.findLocaleByCode(wanted.getLanguage());
            }
        }
        return found == null ? locales.findDefaultLocale() : found;
    }

    private @Nullable BroadleafCurrency currencyFor(
            @Nullable String code, org.broadleafcommerce.common.locale.domain.@Nullable Locale locale) {
        BroadleafCurrency found = code == null ? null : currencies.findCurrencyByCode(code);
        if (found == null && locale != null) {
            found = locale.getDefaultCurrency();
        }
        return found == null ? currencies.findDefaultBroadleafCurrency() : found;
    }
}
