package org.broadleafcare.demo.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.broadleafcommerce.common.media.domain.Media;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductAttribute;
import org.broadleafcommerce.core.catalog.domain.ProductBundle;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.jspecify.annotations.Nullable;

/**
 * A product as lists show it, in the language and currency of the request.
 *
 * @param price what it costs now
 * @param before what it cost before it was reduced
 * @param kinds message key endings below {@code demo.kind.}, the most important first
 */
public record ProductCard(
        String name,
        String url,
        String picture,
        Money price,
        @Nullable Money before,
        boolean available,
        List<String> kinds) {

    public static ProductCard of(Product product) {
        Sku sku = product.getDefaultSku();
        Money retail = Objects.requireNonNull(sku.getRetailPrice());
        Money sale = sku.getSalePrice();
        boolean reduced = sale != null && sale.lessThan(retail);
        return new ProductCard(
                product.getName(),
                product.getUrl(),
                picture(product),
                reduced ? sale : retail,
                reduced ? retail : null,
                sku.isAvailable(),
                kindsOf(product));
    }

    /** A product that was added without a picture shows the shop's mark. */
    private static String picture(Product product) {
        Media picture = product.getMedia().get("primary");
        return picture == null ? "/demo/img/mark.svg" : picture.getUrl();
    }

    static Optional<String> attribute(Product product, String name) {
        ProductAttribute found = product.getProductAttributes().get(name);
        return found == null ? Optional.empty() : Optional.ofNullable(found.getValue());
    }

    private static List<String> kindsOf(Product product) {
        List<String> kinds = new ArrayList<>();
        addIf(kinds, "finalSale", product, ProductTraits.FINAL_SALE);
        addIf(kinds, "customMade", product, ProductTraits.CUSTOM_MADE);
        addIf(kinds, "digital", product, ProductTraits.DIGITAL);
        addIf(kinds, "hygiene", product, ProductTraits.HYGIENE);
        addIf(kinds, "warranty", product, ProductTraits.WARRANTY_YEARS);
        if (product instanceof ProductBundle) {
            kinds.add("set");
        }
        return List.copyOf(kinds);
    }

    private static void addIf(List<String> kinds, String kind, Product product, String trait) {
        if (attribute(product, trait).isPresent()) {
            kinds.add(kind);
        }
    }
}
