package org.broadleafcare.platform.shop;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.broadleafcommerce.common.locale.service.LocaleService;
import org.broadleafcommerce.profile.core.domain.Country;
import org.broadleafcommerce.profile.core.service.CountryService;

/** The platform's tables of locales and countries. */
final class BroadleafShopLocales implements ShopLocales {

    private final LocaleService locales;
    private final CountryService countries;

    BroadleafShopLocales(LocaleService locales, CountryService countries) {
        this.locales = locales;
        this.countries = countries;
    }

    @Override
    public Locale standard() {
        org.broadleafcommerce.common.locale.domain.Locale standard = locales.findDefaultLocale();
        return standard == null ? Locale.ENGLISH : LocaleCodes.toLocale(standard.getLocaleCode());
    }

    @Override
    public List<Locale> offered() {
        return Stream.concat(
                        Stream.of(standard()),
                        locales.findAllLocales().stream()
                                .map(locale -> LocaleCodes.toLocale(locale.getLocaleCode()))
                                .sorted((a, b) -> a.toString().compareTo(b.toString())))
                .distinct()
                .toList();
    }

    @Override
    public List<String> countries() {
        return countries.findCountries().stream()
                .map(Country::getAbbreviation)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
