package org.broadleafcare.storefront.request;

import javax.servlet.http.HttpServletRequest;
import org.broadleafcare.common.Actor;

/** Whose bucket of a rate limit counts: the customer's, or that of the address a guest writes from. */
public final class Caller {
    private Caller() {}

    public static String of(Actor actor, HttpServletRequest request) {
        return actor.id() == null ? request.getRemoteAddr() : "customer:" + actor.id();
    }
}
