package org.broadleafcare.storefront.page;

import org.broadleafcare.platform.shop.FormGuard;

/** What every template may ask for besides its view: {@code $page.url("/contact")}. */
public final class PageFrame {
    private final String contextPath;
    private final FormGuard guard;
    private final AssetUrls assets;

    public PageFrame(String contextPath, FormGuard guard, AssetUrls assets) {
        this.contextPath = contextPath;
        this.guard = guard;
        this.assets = assets;
    }

    /** A path of the shop with its context path in front. */
    public String url(String path) {
        return contextPath + path;
    }

    /** A picture of the shop: a path of it gets the context path, an address of another host stays. */
    public String picture(String address) {
        boolean path = address.startsWith("/") && !address.startsWith("//");
        return path ? contextPath + address : address;
    }

    public String asset(String name) {
        return contextPath + assets.path(name);
    }

    /** Action of a form that sends files: the platform's filter finds the token in the query only. */
    public String action(String path) {
        char separator = path.indexOf('?') < 0 ? '?' : '&';
        return contextPath + path + separator + guard.parameter() + "=" + guard.token();
    }

    public String csrfParameter() {
        return guard.parameter();
    }

    public String csrfToken() {
        return guard.token();
    }
}
