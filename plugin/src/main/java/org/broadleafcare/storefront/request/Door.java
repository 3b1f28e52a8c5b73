package org.broadleafcare.storefront.request;

import org.broadleafcare.common.Actor;
import org.jspecify.annotations.Nullable;

/**
 * How a shopper came in.
 *
 * @param base path in front of a request's number
 * @param owner tells two people on one device apart, in the browser's drafts only
 * @param signInPath where to sign in again; null for guests
 * @param listPath where all their requests are; null for guests
 * @param sessionPath answers whether the door still stands open
 */
public record Door(
        boolean account,
        String base,
        Actor actor,
        String owner,
        @Nullable String signInPath,
        @Nullable String listPath,
        String sessionPath) {

    public String path(String number) {
        return base + "/" + number;
    }
}
