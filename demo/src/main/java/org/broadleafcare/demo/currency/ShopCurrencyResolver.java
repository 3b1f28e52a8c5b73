package org.broadleafcare.demo.currency;

import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.common.currency.service.BroadleafCurrencyService;
import org.broadleafcommerce.common.web.BroadleafCurrencyResolver;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/** Tells the platform the currency of a request: the one of the shopper's {@link Destination}. */
public final class ShopCurrencyResolver implements BroadleafCurrencyResolver {
    private final Destinations destinations;
    private final BroadleafCurrencyService currencies;

    public ShopCurrencyResolver(Destinations destinations, BroadleafCurrencyService currencies) {
        this.destinations = destinations;
        this.currencies = currencies;
    }

    @Override
    public BroadleafCurrency resolveCurrency(HttpServletRequest request) {
        BroadleafCurrency currency = currencies.findCurrencyByCode(
                destinations.of(request).currency().name());
        return currency == null ? currencies.findDefaultBroadleafCurrency() : currency;
    }

    @Override
    public BroadleafCurrency resolveCurrency(WebRequest request) {
        return request instanceof ServletWebRequest servlet
                ? resolveCurrency(servlet.getRequest())
                : currencies.findDefaultBroadleafCurrency();
    }
}
