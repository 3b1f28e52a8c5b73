package org.broadleafcare.demo.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcommerce.core.catalog.domain.Product;

/** Finds products by the words of their names and descriptions, in the reader's language and in the shop's own. */
public class ProductSearch {
    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 6;
    private static final String IN_OWN_LANGUAGE = """
            select s.id from org.broadleafcommerce.core.catalog.domain.Sku s
            where lower(s.name) like :word escape '!' or lower(s.longDescription) like :word escape '!'
            """;
    private static final String IN_TRANSLATION = """
            select t.entityId from org.broadleafcommerce.common.i18n.domain.Translation t
            where t.entityType = 'Sku' and t.localeCode in (:locales) and t.fieldName in ('name', 'longDescription')
            and lower(t.translatedValue) like :word escape '!'
            """;
    private static final String PRODUCTS = """
            select p from org.broadleafcommerce.core.catalog.domain.Product p where p.defaultSku.id in (:articles)
            """;

    @PersistenceContext(unitName = "blPU")
    @SuppressWarnings("NullAway.Init")
    private EntityManager entities;

    /** Products that have every word; those with the words in their name come first. Too long a query is cut. */
    public List<Product> find(String query, Locale locale) {
        List<String> words = words(query, locale);
        Set<Long> articles = new LinkedHashSet<>();
        for (String word : words) {
            Set<Long> withWord = articlesWith(word, locale);
            if (word.equals(words.get(0))) {
                articles.addAll(withWord);
            } else {
                articles.retainAll(withWord);
            }
        }
        return articles.isEmpty() ? List.of() : products(articles, words, locale);
    }

    static List<String> words(String query, Locale locale) {
        String cut = query.length() > LONGEST ? query.substring(0, LONGEST) : query;
        return Arrays.stream(cut.strip().toLowerCase(locale).split("[\\s\u3000]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /** A pattern for {@code like ... escape '!'} that takes the word literally. */
    static String pattern(String word) {
        return "%" + word.replaceAll("[!%_]", "!$0") + "%";
    }

    private Set<Long> articlesWith(String word, Locale locale) {
        Set<Long> found = new LinkedHashSet<>(entities.createQuery(IN_OWN_LANGUAGE, Long.class)
                .setParameter("word", pattern(word))
                .getResultList());
        entities.createQuery(IN_TRANSLATION, String.class)
                .setParameter("word", pattern(word))
                .setParameter("locales", List.of(locale.toString(), locale.getLanguage()))
                .getResultList()
                .forEach(id -> found.add(Long.valueOf(id)));
        return found;
    }

    private List<Product> products(Collection<Long> articles, List<String> words, Locale locale) {
        List<Product> products = new ArrayList<>(entities.createQuery(PRODUCTS, Product.class)
                .setParameter("articles", articles)
                .getResultList());
        products.removeIf(product -> !product.isActive());
        products.sort(Comparator.comparing((Product product) -> !named(product, words, locale))
                .thenComparing(Product::getId));
        return products;
    }

    private static boolean named(Product product, List<String> words, Locale locale) {
        String name = product.getName().toLowerCase(locale);
        return words.stream().allMatch(name::contains);
    }
}
