package org.broadleafcare.demo.catalog;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The products of a category as its page shows them: sorted and narrowed down.
 *
 * @param sort one of {@link #SORTS}
 * @param kind one of {@code kinds}, or empty for all
 * @param kinds what may be narrowed down to, because some products are of that kind and some are not
 */
public record Shelf(List<ProductCard> cards, String sort, String kind, boolean inStock, List<String> kinds) {
    public static final List<String> SORTS = List.of("ours", "cheap", "dear", "name");

    /** Unknown wishes are ignored. */
    public static Shelf of(List<ProductCard> all, String sort, String kind, boolean inStock, Locale locale) {
        List<String> kinds = all.stream()
                .flatMap(card -> card.kinds().stream())
                .distinct()
                .filter(each -> !all.stream().allMatch(card -> card.kinds().contains(each)))
                .sorted()
                .toList();
        String wantedKind = kinds.contains(kind) ? kind : "";
        String wantedSort = SORTS.contains(sort) ? sort : SORTS.get(0);
        Predicate<ProductCard> wanted =
                card -> (wantedKind.isEmpty() || card.kinds().contains(wantedKind)) && (!inStock || card.available());
        List<ProductCard> shown =
                all.stream().filter(wanted).sorted(order(wantedSort, locale)).toList();
        return new Shelf(shown, wantedSort, wantedKind, inStock, kinds);
    }

    private static Comparator<ProductCard> order(String sort, Locale locale) {
        return switch (sort) {
            case "cheap" -> Comparator.comparing(ProductCard::price);
            case "dear" -> Comparator.comparing(ProductCard::price).reversed();
            case "name" -> Comparator.comparing(ProductCard::name, Collator.getInstance(locale));
            default -> (one, other) -> 0;
        };
    }
}
