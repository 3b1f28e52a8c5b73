package org.broadleafcare.demo.currency;

import java.util.HashMap;
import java.util.function.Supplier;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrencyImpl;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValueImpl;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuBundleItem;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.catalog.service.dynamic.DynamicSkuPrices;
import org.broadleafcommerce.core.catalog.service.dynamic.DynamicSkuPricingService;
import org.broadleafcommerce.core.catalog.service.dynamic.SkuPricingConsiderationContext;
import org.jspecify.annotations.Nullable;

/** Prices every article in the currency of the request, from the euros it is kept in. */
@SuppressWarnings("rawtypes")
public final class CurrencyPricing implements DynamicSkuPricingService {
    private static final BroadleafCurrency HOME = home();

    private final CatalogService catalog;

    public CurrencyPricing(CatalogService catalog) {
        this.catalog = catalog;
    }

    @Override
    public DynamicSkuPrices getSkuPrices(Sku sku, HashMap considerations) {
        return pricesOf(sku);
    }

    @Override
    public DynamicSkuPrices getSkuBundleItemPrice(SkuBundleItem item, HashMap considerations) {
        return pricesOf(item.getSku());
    }

    /** An adjustment reaches us in the request's currency by name, though its amount is euros. */
    @Override
    public DynamicSkuPrices getPriceAdjustment(
            ProductOptionValueImpl option, Money priceAdjustment, HashMap considerations) {
        DynamicSkuPrices prices = new DynamicSkuPrices();
        prices.setPriceAdjustment(inRequestCurrency(priceAdjustment));
        return prices;
    }

    private DynamicSkuPrices pricesOf(Sku sku) {
        // What we are given has been rounded to the request's currency already: 49.90 arrives as 50 yen.
        Sku stored = sku.getId() == null ? null : catalog.findSkuById(sku.getId());
        Sku exact = stored == null ? sku : stored;
        DynamicSkuPrices prices = new DynamicSkuPrices();
        prices.setRetailPrice(inRequestCurrency(inEuros(exact::getRetailPrice)));
        prices.setSalePrice(inRequestCurrency(inEuros(exact::getSalePrice)));
        return prices;
    }

    /** Reads a price as it is kept: without dynamic pricing, in the currency of the home country. */
    private static @Nullable Money inEuros(Supplier<@Nullable Money> price) {
        BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
        BroadleafCurrency shown = context.getBroadleafCurrency();
        HashMap considerations = SkuPricingConsiderationContext.getSkuPricingConsiderationContext();
        context.setBroadleafCurrency(HOME);
        SkuPricingConsiderationContext.setSkuPricingConsiderationContext(null);
        try {
            return price.get();
        } finally {
            SkuPricingConsiderationContext.setSkuPricingConsiderationContext(considerations);
            context.setBroadleafCurrency(shown);
        }
    }

    private static @Nullable Money inRequestCurrency(@Nullable Money euros) {
        return euros == null ? null : current().price(euros.getAmount());
    }

    /** The currency of the request that is being answered; euros outside of requests. */
    public static ShopCurrency current() {
        BroadleafCurrency shown =
                BroadleafRequestContext.getBroadleafRequestContext().getBroadleafCurrency();
        return shown == null
                ? ShopCurrency.EUR
                : ShopCurrency.ofCode(shown.getCurrencyCode()).orElse(ShopCurrency.EUR);
    }

    private static BroadleafCurrency home() {
        BroadleafCurrency euro = new BroadleafCurrencyImpl();
        euro.setCurrencyCode(ShopCurrency.EUR.name());
        return euro;
    }
}
