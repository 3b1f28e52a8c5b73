package org.broadleafcare.storefront.entry;

import org.broadleafcare.common.CareException;

/** A shopper's own page, asked for by somebody who is not signed in. */
public final class SignInNeeded extends CareException {
    private static final long serialVersionUID = 1L;

    public SignInNeeded() {
        super(Kind.FORBIDDEN, "care.notice.sign_in");
    }
}
