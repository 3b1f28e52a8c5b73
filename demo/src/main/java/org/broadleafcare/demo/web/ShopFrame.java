package org.broadleafcare.demo.web;

import java.util.List;
import org.broadleafcommerce.core.catalog.domain.Category;

/**
 * What header and footer of every page show; templates find it as {@code shop}.
 *
 * @param itemsInCart number of pieces, 0 for an empty cart
 * @param direction {@code ltr} or {@code rtl}
 */
public record ShopFrame(
        List<Category> categories,
        int itemsInCart,
        boolean signedIn,
        String language,
        String direction,
        List<Language> languages) {

    /**
     * One entry of the language switch.
     *
     * @param name in the language itself
     * @param url this page in that language
     */
    public record Language(String code, String name, String url, boolean current) {}
}
