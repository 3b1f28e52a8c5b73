package org.broadleafcare.demo.seed;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import javax.persistence.EntityManager;
import org.broadleafcare.demo.currency.ShopCurrency;
import org.broadleafcare.demo.security.Pbkdf2PasswordEncoder;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrencyImpl;
import org.broadleafcommerce.common.currency.service.BroadleafCurrencyService;
import org.broadleafcommerce.common.i18n.domain.TranslatedEntity;
import org.broadleafcommerce.common.locale.domain.LocaleImpl;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.fulfillment.domain.FixedPriceFulfillmentOptionImpl;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;
import org.broadleafcommerce.openadmin.server.security.domain.AdminRole;
import org.broadleafcommerce.openadmin.server.security.domain.AdminRoleImpl;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUserImpl;
import org.broadleafcommerce.profile.core.domain.CountryImpl;
import org.broadleafcommerce.profile.core.domain.RoleImpl;

/** What a shop needs before its first product: currencies, languages, countries, delivery, and people in the admin. */
final class Foundations {
    /** Keys of the delivery options; those of one currency have ids in this order. */
    static final String STANDARD = "standard";

    static final String EXPRESS = "express";

    private static final long ROLE_ADMIN = -1L;
    private static final long ROLE_CUSTOMER_SERVICE = -4L;

    private final ShopAccess shop;
    private final EntityManager entities;

    Foundations(ShopAccess shop) {
        this.shop = shop;
        this.entities = shop.entities();
    }

    void lay() {
        for (ShopCurrency currency : ShopCurrency.values()) {
            BroadleafCurrency row = currency(currency);
            // Every currency has delivery options of its own, because an option's price has no rate.
            delivery(STANDARD, currency.price(new BigDecimal("4.90")), row);
            delivery(EXPRESS, currency.price(new BigDecimal("12.90")), row);
        }
        BroadleafCurrency euro = shop.service("blCurrencyService", BroadleafCurrencyService.class)
                .findDefaultBroadleafCurrency();
        ShopLanguage.all().forEach(language -> language(language, euro));
        SeedTable.rows("countries.csv").forEach(row -> country(row.get(0)));
        RoleImpl shopper = new RoleImpl();
        shopper.setRoleName("ROLE_USER");
        entities.persist(shopper);
        person(DemoAccounts.ADMIN, "Ada Admin", DemoAccounts.ADMIN_PASSWORD, ROLE_ADMIN);
        person(DemoAccounts.AGENT, "Alex Agent", DemoAccounts.AGENT_PASSWORD, ROLE_CUSTOMER_SERVICE);
    }

    private BroadleafCurrency currency(ShopCurrency currency) {
        BroadleafCurrencyImpl row = new BroadleafCurrencyImpl();
        row.setCurrencyCode(currency.name());
        row.setFriendlyName(Currency.getInstance(currency.name()).getDisplayName(Locale.ENGLISH));
        row.setDefaultFlag(currency == ShopCurrency.EUR);
        entities.persist(row);
        return row;
    }

    private void language(ShopLanguage language, BroadleafCurrency currency) {
        LocaleImpl locale = new LocaleImpl();
        locale.setLocaleCode(language.code());
        locale.setFriendlyName(language.name());
        locale.setDefaultFlag(language.code().equals(SampleText.HOME));
        locale.setDefaultCurrency(currency);
        entities.persist(locale);
    }

    private void country(String code) {
        CountryImpl country = new CountryImpl();
        country.setAbbreviation(code);
        country.setName(new Locale("", code).getDisplayCountry(Locale.ENGLISH));
        entities.persist(country);
    }

    private void delivery(String key, Money price, BroadleafCurrency currency) {
        SampleText home = SampleText.in(SampleText.HOME);
        FixedPriceFulfillmentOptionImpl option = new FixedPriceFulfillmentOptionImpl();
        option.setName(home.name(key));
        option.setLongDescription(home.description(key));
        option.setFulfillmentType(FulfillmentType.PHYSICAL_SHIP);
        option.setPrice(price);
        option.setCurrency(currency);
        option.setUseFlatRates(false);
        option.setTaxable(false);
        entities.persist(option);
        new Translations(entities)
                .add(TranslatedEntity.FULFILLMENT_OPTION, option.getId(), key, "name", "longDescription");
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
