package org.broadleafcare.demo.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.broadleafcommerce.common.media.domain.Media;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductBundle;
import org.broadleafcommerce.core.catalog.domain.ProductOption;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one product shows beside its texts.
 *
 * @param details addresses of further pictures
 * @param warrantyYears null without a warranty
 * @param sizes in order; empty when there is nothing to choose
 * @param engraving longest engraving in letters; null when nothing is engraved
 * @param contents products of a set
 * @param parcel whether it is shipped
 */
public record ProductPage(
        ProductCard card,
        List<String> details,
        @Nullable Integer warrantyYears,
        List<String> sizes,
        @Nullable Integer engraving,
        List<ProductCard> contents,
        boolean parcel) {
    private static final List<String> DETAILS = List.of("detail1", "detail2");

    public static ProductPage of(Product product) {
        OptionalInt engraving = longestEngraving(product);
        return new ProductPage(
                ProductCard.of(product),
                DETAILS.stream()
                        .flatMap(key -> Stream.ofNullable(product.getMedia().get(key)))
                        .map(Media::getUrl)
                        .toList(),
                ProductCard.attribute(product, ProductTraits.WARRANTY_YEARS)
                        .map(Integer::valueOf)
                        .orElse(null),
                sizes(product),
                engraving.isPresent() ? engraving.getAsInt() : null,
                contents(product),
                ProductCard.attribute(product, ProductTraits.DIGITAL).isEmpty());
    }

    /** The sizes of a product in their order; empty when it has none. */
    static List<String> sizes(Product product) {
        return option(product, ProductTraits.SIZE).stream()
                .flatMap(option -> option.getAllowedValues().stream())
                .map(ProductOptionValue::getAttributeValue)
                .toList();
    }

    /** How many letters may be engraved; empty when nothing is engraved. */
    static OptionalInt longestEngraving(Product product) {
        return option(product, ProductTraits.ENGRAVING)
                .map(option -> OptionalInt.of(Engraving.longest(option.getValidationString())))
                .orElse(OptionalInt.empty());
    }

    private static Optional<ProductOption> option(Product product, String name) {
        return product.getProductOptions().stream()
                .filter(option -> option.getAttributeName().equals(name))
                .findFirst();
    }

    private static List<ProductCard> contents(Product product) {
        return product instanceof ProductBundle bundle
                ? bundle.getSkuBundleItems().stream()
                        .flatMap(item -> Stream.ofNullable(item.getSku().getDefaultProduct()))
                        .map(ProductCard::of)
                        .toList()
                : List.of();
    }
}
