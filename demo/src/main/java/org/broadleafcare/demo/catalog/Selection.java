package org.broadleafcare.demo.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.broadleafcommerce.core.catalog.domain.Product;

/** What a shopper chose about one product: its size, the words on it. */
public final class Selection {
    private final Product product;
    private final Map<String, String> choices = new LinkedHashMap<>();

    /** Keeps what this product asks for and ignores the rest. */
    public Selection(Product product, String size, String engraving) {
        this.product = product;
        if (!ProductPage.sizes(product).isEmpty()) {
            choices.put(ProductTraits.SIZE, size);
        }
        if (ProductPage.longestEngraving(product).isPresent()) {
            choices.put(ProductTraits.ENGRAVING, engraving.strip());
        }
    }

    /** By name of product option, for the order line. */
    public Map<String, String> choices() {
        return Map.copyOf(choices);
    }

    /** Message key ending below {@code demo.problem.}; empty when the product can be bought like this. */
    public Optional<String> problem() {
        if (!product.getDefaultSku().isAvailable()) {
            return Optional.of("soldOut");
        }
        String size = choices.get(ProductTraits.SIZE);
        if (size != null && !ProductPage.sizes(product).contains(size)) {
            return Optional.of("size");
        }
        return engravingFits() ? Optional.empty() : Optional.of("engraving");
    }

    private boolean engravingFits() {
        OptionalInt longest = ProductPage.longestEngraving(product);
        String words = choices.get(ProductTraits.ENGRAVING);
        return longest.isEmpty() || (words != null && words.matches(Engraving.rule(longest.getAsInt())));
    }
}
