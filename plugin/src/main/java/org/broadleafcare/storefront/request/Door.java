package org.broadleafcare.storefront.request;

import org.broadleafcare.common.Actor;
import org.jspecify.annotations.Nullable;

/**
 * How a shopper came in.
 *
 * @param base path in front of a request's number
 * @param owner tells two people on one device apart, in the browser's drafts only
 * @param renewPath where to go when the door has closed: the shop's sign-in page, for guests the contact page
 * @param listPath where all their requests are; null for guests
 * @param sessionPath answers whether the door still stands open
 */
public record Door(
        boolean account,
        String base,
        Actor actor,
        String owner,
        String renewPath,
        @Nullable String listPath,
        String sessionPath) {

    public String path(String number) {
        return base + "/" + number;
    }
}
