package org.broadleafcare.storefront.entry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.broadleafcare.common.text.LocalTexts;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.common.web.CareUrls;
import org.broadleafcare.platform.shop.ShopRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What our fragments in the shop's own pages ask for. Nothing here may fail such a page: where Care cannot answer, the link
 * is left out.
 */
public final class CareLinks {
    private static final Logger LOG = LoggerFactory.getLogger(CareLinks.class);

    private final StorefrontFeatures features;
    private final Messages messages;
    private final ShopRequest request;
    private final CareUrls urls;

    public CareLinks(StorefrontFeatures features, Messages messages, ShopRequest request, CareUrls urls) {
        this.features = features;
        this.messages = messages;
        this.request = request;
        this.urls = urls;
    }

    /** Whether signed-in shoppers can ask for help. */
    public boolean requests() {
        try {
            return features.requests();
        } catch (RuntimeException e) {
            LOG.warn("The link to requests is left out", e);
            return false;
        }
    }

    public boolean guests() {
        try {
            return features.guestAccess();
        } catch (RuntimeException e) {
            LOG.warn("The link for guests is left out", e);
            return false;
        }
    }

    /** Whether the contact page has anything to offer. */
    public boolean contact() {
        try {
            return features.contact();
        } catch (RuntimeException e) {
            LOG.warn("The link to the contact page is left out", e);
            return false;
        }
    }

    public String requestsPath() {
        return urls.requests();
    }

    public String contactPath() {
        return urls.contact();
    }

    /** The help form for an order of the signed-in shopper. */
    public String helpPath(String orderNumber) {
        return urls.request("new") + forOrder(orderNumber);
    }

    /** The contact page with the number of a guest's order filled in. */
    public String guestHelpPath(String orderNumber) {
        return urls.contact() + forOrder(orderNumber);
    }

    private static String forOrder(String number) {
        return "?order=" + URLEncoder.encode(number, StandardCharsets.UTF_8);
    }

    /** A text in the shopper's language; its key when there is none. */
    public String text(String key) {
        return new LocalTexts(messages, request.locale()).text(key);
    }
}
