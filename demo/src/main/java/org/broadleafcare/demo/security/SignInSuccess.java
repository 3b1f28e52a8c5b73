package org.broadleafcare.demo.security;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.demo.currency.Destinations;
import org.broadleafcare.demo.language.LanguageCookie;
import org.broadleafcommerce.common.locale.domain.Locale;
import org.broadleafcommerce.common.locale.service.LocaleService;
import org.broadleafcommerce.common.web.BroadleafLocaleResolverImpl;
import org.broadleafcommerce.core.web.order.security.BroadleafAuthenticationSuccessHandler;
import org.broadleafcommerce.profile.core.domain.Country;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerAddress;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.springframework.security.core.Authentication;

/** After signing in: goes on to a page of this shop only, in the language and for the country that are the shopper's own. */
public class SignInSuccess extends BroadleafAuthenticationSuccessHandler {
    private final CustomerService customers;
    private final LocaleService locales;
    private final Destinations destinations;

    public SignInSuccess(CustomerService customers, LocaleService locales, Destinations destinations) {
        this.customers = customers;
        this.locales = locales;
        this.destinations = destinations;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        Customer customer = customers.readCustomerByUsername(authentication.getName());
        Locale preferred = customer == null ? null : customer.getCustomerLocale();
        if (preferred != null) {
            Locale locale = locales.findLocaleByCode(preferred.getLocaleCode());
            request.getSession().setAttribute(BroadleafLocaleResolverImpl.LOCALE_VAR, locale);
            LanguageCookie.remember(response, preferred.getLocaleCode());
        }
        if (customer != null) {
            country(customer).ifPresent(country -> destinations.learn(request, country));
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    private static Optional<String> country(Customer customer) {
        return customer.getCustomerAddresses().stream()
                .map(CustomerAddress::getAddress)
                .flatMap(address -> Stream.ofNullable(address.getCountry()))
                .map(Country::getAbbreviation)
                .findFirst();
    }

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
        String target = super.determineTargetUrl(request, response);
        return LocalAddress.isLocal(target) ? target : getDefaultTargetUrl();
    }
}
