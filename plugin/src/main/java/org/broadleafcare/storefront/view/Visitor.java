package org.broadleafcare.storefront.view;

import java.util.Locale;
import org.broadleafcare.common.text.LocalTexts;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.platform.shop.ShopRequest;

/**
 * The reader of the page being made.
 *
 * @param locale as the shop has set it, also when there are no texts in it
 */
public record Visitor(LocalTexts texts, LocalDates dates, Locale locale) {

    public static Visitor of(Messages messages, ShopRequest request) {
        LocalTexts texts = new LocalTexts(messages, request.locale());
        return new Visitor(texts, new LocalDates(texts, request.zone()), request.locale());
    }

    public String text(String key, Object... args) {
        return texts.text(key, args);
    }
}
