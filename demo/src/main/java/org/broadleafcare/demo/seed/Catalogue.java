package org.broadleafcare.demo.seed;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.broadleafcommerce.common.i18n.domain.TranslatedEntity;
import org.broadleafcommerce.common.media.domain.MediaImpl;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.CategoryImpl;
import org.broadleafcommerce.core.catalog.domain.CategoryProductXrefImpl;
import org.broadleafcommerce.core.catalog.domain.CategoryXrefImpl;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.catalog.service.type.ProductType;
import org.broadleafcommerce.core.inventory.service.type.InventoryType;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;
import org.jspecify.annotations.Nullable;

/** The categories and products of the catalogue table, in every language of the shop. */
final class Catalogue {
    /** Name of the category above the ones shoppers see. */
    static final String ROOT = "Root";

    private static final String PICTURE = "/demo/img/%s.svg";
    /** Parts of the drawing, which is 240 wide and high, seen from near. */
    private static final Map<String, String> DETAILS =
            Map.of("detail1", "#svgView(viewBox(56,36,120,120))", "detail2", "#svgView(viewBox(84,96,110,110))");

    private final EntityManager entities;
    private final CatalogService catalog;
    private final Translations translations;
    private final ProductKinds kinds;
    private final Date since;
    private final SampleText home = SampleText.in(SampleText.HOME);
    private final Map<String, Category> categories = new HashMap<>();
    private final Map<String, Product> products = new LinkedHashMap<>();

    /** @param since when the products went on sale; before the first sample order */
    Catalogue(ShopAccess shop, Instant since) {
        this.entities = shop.entities();
        this.catalog = shop.service("blCatalogService", CatalogService.class);
        this.translations = new Translations(entities);
        this.kinds = new ProductKinds(entities, catalog, Date.from(since));
        this.since = Date.from(since);
    }

    /** Ids of the products in catalogue order. */
    List<Long> fill() {
        Category root = category(ROOT, null);
        for (SampleProduct sample : SampleProduct.all()) {
            Category category = categories.computeIfAbsent(sample.category(), key -> child(root, key));
            products.put(sample.key(), product(category, sample));
            if (sample.is("cover")) {
                category.getCategoryMedia().put("primary", picture(sample.key(), ""));
            }
        }
        entities.flush();
        return products.values().stream().map(Product::getId).toList();
    }

    private Category child(Category root, String key) {
        Category category = category(home.name(key), "/" + key);
        category.setDescription(home.description(key));
        category.setDefaultParentCategory(root);
        CategoryXrefImpl link = new CategoryXrefImpl();
        link.setCategory(root);
        link.setSubCategory(category);
        link.setDisplayOrder(BigDecimal.valueOf(categories.size()));
        entities.persist(link);
        translations.add(TranslatedEntity.CATEGORY, category.getId(), key, "name", "description");
        return category;
    }

    private Category category(String name, @Nullable String url) {
        Category category = new CategoryImpl();
        category.setName(name);
        category.setUrl(url);
        category.setActiveStartDate(since);
        entities.persist(category);
        return category;
    }

    private Product product(Category category, SampleProduct sample) {
        Sku sku = sku(sample);
        Product product = catalog.createProduct(sample.is("bundle") ? ProductType.BUNDLE : ProductType.PRODUCT);
        product.setDefaultSku(sku);
        product.setName(home.name(sample.key()));
        product.setLongDescription(home.description(sample.key()));
        product.setUrl(category.getUrl() + "/" + sample.key());
        product.setDefaultCategory(category);
        product.setActiveStartDate(since);
        product.setCanSellWithoutOptions(!sample.is("sizes"));
        product.setFeaturedProduct(sample.is("featured"));
        entities.persist(product);
        sku.setDefaultProduct(product);
        place(category, product);
        kinds.apply(sample, product, products);
        translations.add(TranslatedEntity.SKU, sku.getId(), sample.key(), "name", "longDescription");
        return product;
    }

    private Sku sku(SampleProduct sample) {
        Sku sku = catalog.createSku();
        sku.setRetailPrice(new Money(sample.value("final").map(BigDecimal::new).orElse(sample.price()), "EUR"));
        sample.value("final").ifPresent(before -> sku.setSalePrice(new Money(sample.price(), "EUR")));
        sku.setActiveStartDate(since);
        sku.setInventoryType(sample.is("soldout") ? InventoryType.UNAVAILABLE : InventoryType.ALWAYS_AVAILABLE);
        sku.setFulfillmentType(sample.is("digital") ? FulfillmentType.DIGITAL : FulfillmentType.PHYSICAL_SHIP);
        sku.setTaxable(true);
        sku.getSkuMedia().put("primary", picture(sample.key(), ""));
        DETAILS.forEach((key, part) -> sku.getSkuMedia().put(key, picture(sample.key(), part)));
        return sku;
    }

    private MediaImpl picture(String key, String part) {
        MediaImpl picture = new MediaImpl();
        picture.setUrl(String.format(PICTURE, key) + part);
        picture.setTitle(home.name(key));
        picture.setAltText(home.name(key));
        return picture;
    }

    private void place(Category category, Product product) {
        CategoryProductXrefImpl link = new CategoryProductXrefImpl();
        link.setCategory(category);
        link.setProduct(product);
        link.setDisplayOrder(BigDecimal.valueOf(products.size()));
        entities.persist(link);
    }
}
