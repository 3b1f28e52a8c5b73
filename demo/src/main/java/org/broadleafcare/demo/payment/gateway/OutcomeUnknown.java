package org.broadleafcare.demo.payment.gateway;

import org.broadleafcommerce.common.vendor.service.exception.PaymentException;

/** Nobody answered, and reporting cannot say yet whether it was booked. Asking again with the same key books at most once. */
public final class OutcomeUnknown extends PaymentException {
    private static final long serialVersionUID = 1L;

    OutcomeUnknown(String key, Throwable cause) {
        super("The card gateway does not say what became of " + key, cause);
    }
}
