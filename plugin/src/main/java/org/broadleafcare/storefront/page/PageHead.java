package org.broadleafcare.storefront.page;

import java.util.Map;
import java.util.Objects;

/**
 * What a page says about itself.
 *
 * @param title finished text
 * @param isPrivate a person's own page: no search engine, no cache
 */
public record PageHead(String title, boolean isPrivate) {

    static PageHead in(Map<String, ?> model) {
        return (PageHead) Objects.requireNonNull(model.get(CarePage.HEAD), "A page is rendered through CarePage");
    }

    public static PageHead ofPrivate(String title) {
        return new PageHead(title, true);
    }

    public static PageHead ofPublic(String title) {
        return new PageHead(title, false);
    }
}
