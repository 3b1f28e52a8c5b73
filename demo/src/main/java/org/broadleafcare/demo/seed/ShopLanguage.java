package org.broadleafcare.demo.seed;

import java.util.List;

/**
 * A language of the shop.
 *
 * @param code as the platform writes locales, {@code de} or {@code zh_CN}
 * @param name in the language itself
 */
public record ShopLanguage(String code, String name) {
    private static final List<ShopLanguage> ALL = SeedTable.rows("languages.csv").stream()
            .map(row -> new ShopLanguage(row.get(0), row.get(1)))
            .toList();

    /** All of them, the shop's own first. */
    public static List<ShopLanguage> all() {
        return ALL;
    }

    /** Those other than the shop's own; their texts are kept as translations. */
    static List<ShopLanguage> translated() {
        return ALL.subList(1, ALL.size());
    }
}
