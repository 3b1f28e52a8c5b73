package org.broadleafcare.platform.shop;

import org.jspecify.annotations.Nullable;

/** The platform's protection against forged form posts, bound to the session of the current request. */
public interface FormGuard {

    /** Name of the request parameter that carries the token. */
    String parameter();

    /** This session's token; opens a session when there is none. */
    String token();

    boolean accepts(@Nullable String token);
}
