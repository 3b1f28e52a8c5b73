package org.broadleafcare.demo.seed;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import javax.persistence.EntityManager;
import org.broadleafcare.demo.security.Pbkdf2PasswordEncoder;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrencyImpl;
import org.broadleafcommerce.common.i18n.service.TranslationService;
import org.broadleafcommerce.common.locale.domain.LocaleImpl;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.FulfillmentOption;
import org.broadleafcommerce.core.order.fulfillment.domain.FixedPriceFulfillmentOptionImpl;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;
import org.broadleafcommerce.openadmin.server.security.domain.AdminRole;
import org.broadleafcommerce.openadmin.server.security.domain.AdminRoleImpl;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUserImpl;
import org.broadleafcommerce.profile.core.domain.CountryImpl;
import org.broadleafcommerce.profile.core.domain.RoleImpl;

/** What a shop needs before its first product: currency, languages, countries, delivery, and people in the admin. */
final class Foundations {
    private static final Set<String> COUNTRIES =
            Set.of("AE", "AT", "AU", "BE", "CA", "CH", "DE", "EG", "ES", "FR", "GB", "IT", "JP", "NL", "SA", "US");
    private static final long ROLE_ADMIN = -1L;
    private static final long ROLE_CUSTOMER_SERVICE = -4L;

    private final ShopAccess shop;
    private final EntityManager entities;

    Foundations(ShopAccess shop) {
        this.shop = shop;
        this.entities = shop.entities();
    }

    void lay() {
        BroadleafCurrency euro = currency();
        language("en", "English", euro);
        language("de", "Deutsch", euro);
        language("ja", "日本語", euro);
        language("ar", "العربية", euro);
        COUNTRIES.forEach(this::country);
        delivery("standard", new BigDecimal("4.90"), euro);
        delivery("express", new BigDecimal("12.90"), euro);
        RoleImpl shopper = new RoleImpl();
        shopper.setRoleName("ROLE_USER");
        entities.persist(shopper);
        person(DemoAccounts.ADMIN, "Ada Admin", DemoAccounts.ADMIN_PASSWORD, ROLE_ADMIN);
        person(DemoAccounts.AGENT, "Alex Agent", DemoAccounts.AGENT_PASSWORD, ROLE_CUSTOMER_SERVICE);
    }

    private BroadleafCurrency currency() {
        BroadleafCurrencyImpl euro = new BroadleafCurrencyImpl();
        euro.setCurrencyCode("EUR");
        euro.setFriendlyName("Euro");
        euro.setDefaultFlag(true);
        entities.persist(euro);
        return euro;
    }

    private void language(String code, String name, BroadleafCurrency currency) {
        LocaleImpl locale = new LocaleImpl();
        locale.setLocaleCode(code);
        locale.setFriendlyName(name);
        locale.setDefaultFlag(code.equals(SampleText.HOME));
        locale.setDefaultCurrency(currency);
        entities.persist(locale);
    }

    private void country(String code) {
        CountryImpl country = new CountryImpl();
        country.setAbbreviation(code);
        country.setName(new Locale("", code).getDisplayCountry(Locale.ENGLISH));
        entities.persist(country);
    }

    private void delivery(String key, BigDecimal price, BroadleafCurrency currency) {
        SampleText home = SampleText.in(SampleText.HOME);
        FixedPriceFulfillmentOptionImpl option = new FixedPriceFulfillmentOptionImpl();
        option.setName(home.name(key));
        option.setLongDescription(home.description(key));
        option.setFulfillmentType(FulfillmentType.PHYSICAL_SHIP);
        option.setPrice(new Money(price));
        option.setCurrency(currency);
        option.setUseFlatRates(false);
        option.setTaxable(false);
        entities.persist(option);
        TranslationService translations = shop.service("blTranslationService", TranslationService.class);
        for (String language : SampleText.TRANSLATED) {
            SampleText text = SampleText.in(language);
            String type = FulfillmentOption.class.getName();
            String id = String.valueOf(option.getId());
            translations.save(type, id, "name", language, text.name(key));
            translations.save(type, id, "longDescription", language, text.description(key));
        }
    }

    /** The id is part of the hash, so the password can be set only once the row has one. */
    private void person(String login, String name, String password, long role) {
        AdminUser user = new AdminUserImpl();
        user.setLogin(login);
        user.setName(name);
        user.setEmail(login + "@example.com");
        user.setActiveStatusFlag(true);
        entities.persist(user);
        user.setPassword(new Pbkdf2PasswordEncoder().encodePassword(password, user.getId()));
        AdminRole granted = entities.find(AdminRoleImpl.class, role);
        user.getAllRoles().add(granted);
    }
}
