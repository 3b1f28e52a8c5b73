package org.broadleafcare.demo.web;

import java.util.List;
import org.broadleafcommerce.core.catalog.domain.Category;

/**
 * What header and footer of every page show; templates find it as {@code shop}.
 *
 * @param itemsInCart number of pieces, 0 for an empty cart
 * @param direction {@code ltr} or {@code rtl}
 * @param here path and query of this page, for forms that come back to it
 * @param pricedAnew whether the cart has just been priced in another currency
 * @param sentBack whether a form was not taken because its page had outlived the session
 */
public record ShopFrame(
        List<Category> categories,
        int itemsInCart,
        boolean signedIn,
        String language,
        String direction,
        List<Language> languages,
        List<Choice> countries,
        List<Choice> currencies,
        String here,
        boolean pricedAnew,
        boolean sentBack) {

    /**
     * One entry of the language switch.
     *
     * @param name in the language itself
     * @param url this page in that language
     */
    public record Language(String code, String name, String url, boolean current) {}

    /**
     * One entry of a list to choose from.
     *
     * @param name in the language of the page
     */
    public record Choice(String code, String name, boolean current) {}

    /** Name of the language of this page. */
    public String languageName() {
        return languages.stream()
                .filter(Language::current)
                .map(Language::name)
                .findFirst()
                .orElse(language);
    }

    /** Code of the currency of this page. */
    public String currency() {
        return currencies.stream()
                .filter(Choice::current)
                .map(Choice::code)
                .findFirst()
                .orElse("");
    }
}
