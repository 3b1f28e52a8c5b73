package org.broadleafcare.demo.seed;

import java.util.HashMap;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.broadleafcare.demo.currency.CurrencyPricing;
import org.broadleafcare.demo.currency.ShopCurrency;
import org.broadleafcommerce.common.currency.service.BroadleafCurrencyService;
import org.broadleafcommerce.common.i18n.service.TranslationConsiderationContext;
import org.broadleafcommerce.common.i18n.service.TranslationService;
import org.broadleafcommerce.common.locale.service.LocaleService;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.catalog.service.dynamic.SkuPricingConsiderationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The platform as the sample data uses it: services by name, transactions, and a request's locale without a request. */
final class ShopAccess {
    private final ApplicationContext shop;
    private final EntityManager entities;
    private final TransactionTemplate transactions;

    ShopAccess(ApplicationContext shop) {
        this.shop = shop;
        this.entities = SharedEntityManagerCreator.createSharedEntityManager(
                shop.getBean("entityManagerFactory", EntityManagerFactory.class));
        this.transactions =
                new TransactionTemplate(shop.getBean("blTransactionManager", PlatformTransactionManager.class));
    }

    <T> T service(String bean, Class<T> type) {
        return shop.getBean(bean, type);
    }

    EntityManager entities() {
        return entities;
    }

    void inTransaction(Runnable work) {
        transactions.execute(status -> {
            work.run();
            return null;
        });
    }

    /** Runs as a visitor would whose page is in the given language and currency. */
    <T> T speaking(String language, ShopCurrency currency, Supplier<T> work) {
        BroadleafRequestContext context = new BroadleafRequestContext();
        context.setIgnoreSite(true);
        context.setLocale(service("blLocaleService", LocaleService.class).findLocaleByCode(language));
        context.setBroadleafCurrency(
                service("blCurrencyService", BroadleafCurrencyService.class).findCurrencyByCode(currency.name()));
        BroadleafRequestContext.setBroadleafRequestContext(context);
        TranslationConsiderationContext.setTranslationConsiderationContext(true);
        TranslationConsiderationContext.setTranslationService(
                service("blTranslationService", TranslationService.class));
        SkuPricingConsiderationContext.setSkuPricingConsiderationContext(new HashMap<>());
        SkuPricingConsiderationContext.setSkuPricingService(
                new CurrencyPricing(service("blCatalogService", CatalogService.class)));
        try {
            return transactions.execute(status -> work.get());
        } finally {
            SkuPricingConsiderationContext.setSkuPricingConsiderationContext(null);
            SkuPricingConsiderationContext.setSkuPricingService(null);
            TranslationConsiderationContext.setTranslationConsiderationContext(false);
            BroadleafRequestContext.setBroadleafRequestContext(new BroadleafRequestContext());
        }
    }
}
