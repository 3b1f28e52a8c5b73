package org.broadleafcare.demo.seed;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.broadleafcommerce.common.i18n.service.TranslationService;
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

/** Three categories and twelve products, in every language of the shop. */
final class Catalogue {
    /** Name of the category above the ones shoppers see. */
    static final String ROOT = "Root";

    private final EntityManager entities;
    private final CatalogService catalog;
    private final TranslationService translations;
    private final Date since;
    private final SampleText home = SampleText.in(SampleText.HOME);
    private final Map<String, Category> categories = new HashMap<>();
    private final List<Product> products = new ArrayList<>();

    /** @param since when the products went on sale; before the first sample order */
    Catalogue(ShopAccess shop, Instant since) {
        this.entities = shop.entities();
        this.catalog = shop.service("blCatalogService", CatalogService.class);
        this.translations = shop.service("blTranslationService", TranslationService.class);
        this.since = Date.from(since);
    }

    /** Ids of the products in catalogue order. */
    List<Long> fill() {
        Category root = category(ROOT, null);
        for (String[] row : SampleText.catalogue()) {
            Category category = categories.computeIfAbsent(row[0], key -> child(root, key));
            products.add(product(category, row[1], new BigDecimal(row[2])));
        }
        entities.flush();
        return products.stream().map(Product::getId).toList();
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
        translate(Category.class, category.getId(), key);
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

    private Product product(Category category, String key, BigDecimal price) {
        Sku sku = catalog.createSku();
        Product product = catalog.createProduct(ProductType.PRODUCT);
        product.setDefaultSku(sku);
        product.setName(home.name(key));
        product.setLongDescription(home.description(key));
        product.setUrl(category.getUrl() + "/" + key);
        product.setDefaultCategory(category);
        product.setActiveStartDate(since);
        product.setCanSellWithoutOptions(true);
        sku.setRetailPrice(new Money(price));
        sku.setActiveStartDate(since);
        sku.setInventoryType(InventoryType.ALWAYS_AVAILABLE);
        sku.setFulfillmentType(FulfillmentType.PHYSICAL_SHIP);
        sku.setTaxable(true);
        sku.getSkuMedia().put("primary", picture(key));
        entities.persist(product);
        sku.setDefaultProduct(product);
        place(category, product);
        translate(Sku.class, sku.getId(), key);
        return product;
    }

    private MediaImpl picture(String key) {
        MediaImpl picture = new MediaImpl();
        picture.setUrl("/demo/img/" + key + ".svg");
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

    private void translate(Class<?> entity, Long id, String key) {
        String description = entity == Sku.class ? "longDescription" : "description";
        for (String language : SampleText.TRANSLATED) {
            SampleText text = SampleText.in(language);
            translations.save(entity.getName(), id.toString(), "name", language, text.name(key));
            translations.save(entity.getName(), id.toString(), description, language, text.description(key));
        }
    }
}
