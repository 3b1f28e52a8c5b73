package org.broadleafcare.demo.seed;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.persistence.EntityManager;
import org.broadleafcare.demo.catalog.Engraving;
import org.broadleafcare.demo.catalog.ProductTraits;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductAttribute;
import org.broadleafcommerce.core.catalog.domain.ProductAttributeImpl;
import org.broadleafcommerce.core.catalog.domain.ProductBundle;
import org.broadleafcommerce.core.catalog.domain.ProductOption;
import org.broadleafcommerce.core.catalog.domain.ProductOptionImpl;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValueImpl;
import org.broadleafcommerce.core.catalog.domain.ProductOptionXref;
import org.broadleafcommerce.core.catalog.domain.ProductOptionXrefImpl;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuBundleItem;
import org.broadleafcommerce.core.catalog.domain.SkuBundleItemImpl;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.catalog.service.type.ProductBundlePricingModelType;
import org.broadleafcommerce.core.catalog.service.type.ProductOptionType;
import org.broadleafcommerce.core.catalog.service.type.ProductOptionValidationType;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;

/** Turns the traits of a sample product into product attributes, options with articles of their own, and sets. */
final class ProductKinds {
    private final EntityManager entities;
    private final CatalogService catalog;
    private final Date since;

    ProductKinds(EntityManager entities, CatalogService catalog, Date since) {
        this.entities = entities;
        this.catalog = catalog;
        this.since = since;
    }

    /** @param earlier products of the table before this one, by key; a set may contain them */
    void apply(SampleProduct sample, Product product, Map<String, Product> earlier) {
        sample.value("final").ifPresent(any -> attribute(product, ProductTraits.FINAL_SALE, ProductTraits.YES));
        sample.value("hygiene").ifPresent(any -> attribute(product, ProductTraits.HYGIENE, ProductTraits.YES));
        sample.value("digital").ifPresent(any -> attribute(product, ProductTraits.DIGITAL, ProductTraits.YES));
        sample.value("warranty").ifPresent(years -> attribute(product, ProductTraits.WARRANTY_YEARS, years));
        sample.value("engraving").ifPresent(longest -> {
            attribute(product, ProductTraits.CUSTOM_MADE, ProductTraits.YES);
            engraving(product, Integer.parseInt(longest));
        });
        if (sample.is("sizes")) {
            sizes(product, sample.list("sizes"));
        }
        if (product instanceof ProductBundle set) {
            set.setPricingModel(ProductBundlePricingModelType.BUNDLE);
            sample.list("bundle").forEach(key -> contains(set, Objects.requireNonNull(earlier.get(key), key)));
        }
    }

    private static void attribute(Product product, String name, String value) {
        ProductAttribute attribute = new ProductAttributeImpl();
        attribute.setName(name);
        attribute.setValue(value);
        attribute.setProduct(product);
        product.getProductAttributes().put(name, attribute);
    }

    private void engraving(Product product, int longest) {
        ProductOption option = option(product, ProductTraits.ENGRAVING, ProductOptionType.TEXT);
        option.setUseInSkuGeneration(false);
        option.setProductOptionValidationType(ProductOptionValidationType.REGEX);
        option.setValidationString(Engraving.rule(longest));
        option.setErrorCode(ProductTraits.ENGRAVING);
        option.setErrorMessage(ProductTraits.ENGRAVING);
    }

    private void sizes(Product product, List<String> sizes) {
        ProductOption option = option(product, ProductTraits.SIZE, ProductOptionType.SELECT);
        option.setUseInSkuGeneration(true);
        for (String size : sizes) {
            ProductOptionValue value = new ProductOptionValueImpl();
            value.setAttributeValue(size);
            value.setDisplayOrder((long) option.getAllowedValues().size());
            value.setProductOption(option);
            entities.persist(value);
            option.getAllowedValues().add(value);
            product.getAdditionalSkus().add(variant(product, value));
        }
    }

    /** Price, name, picture and stock are those of the product's own article; what differs is the size. */
    private Sku variant(Product product, ProductOptionValue size) {
        Sku variant = catalog.createSku();
        variant.setProduct(product);
        variant.setActiveStartDate(since);
        variant.setFulfillmentType(FulfillmentType.PHYSICAL_SHIP);
        variant.setTaxable(true);
        variant.getProductOptionValues().add(size);
        entities.persist(variant);
        return variant;
    }

    private ProductOption option(Product product, String name, ProductOptionType type) {
        ProductOption option = new ProductOptionImpl();
        option.setAttributeName(name);
        option.setLabel(name);
        option.setType(type);
        option.setRequired(true);
        option.setDisplayOrder(1);
        entities.persist(option);
        ProductOptionXref link = new ProductOptionXrefImpl();
        link.setProduct(product);
        link.setProductOption(option);
        entities.persist(link);
        product.getProductOptionXrefs().add(link);
        return option;
    }

    private void contains(ProductBundle set, Product part) {
        SkuBundleItem item = new SkuBundleItemImpl();
        item.setBundle(set);
        item.setSku(part.getDefaultSku());
        item.setQuantity(1);
        entities.persist(item);
        set.getSkuBundleItems().add(item);
    }
}
