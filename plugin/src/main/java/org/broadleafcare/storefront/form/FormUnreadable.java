package org.broadleafcare.storefront.form;

import org.broadleafcare.common.CareException;

/** A posted body that is no form, or one that broke off on its way: the sender's fault, not the shop's. */
public final class FormUnreadable extends CareException {
    private static final long serialVersionUID = 1L;

    FormUnreadable(Exception cause) {
        super(Kind.INVALID, "care.notice.invalid");
        initCause(cause);
    }
}
