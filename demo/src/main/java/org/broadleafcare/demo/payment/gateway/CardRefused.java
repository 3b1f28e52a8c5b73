package org.broadleafcare.demo.payment.gateway;

import org.broadleafcommerce.common.vendor.service.exception.PaymentException;

/** The gateway finds the request itself wrong; nothing was booked. */
public final class CardRefused extends PaymentException {
    private static final long serialVersionUID = 1L;

    private final String code;

    CardRefused(String code) {
        super("The card gateway refuses the request: " + code);
        this.code = code;
    }

    /** For a card that was typed: invalid_number, expired or invalid_code. */
    public String code() {
        return code;
    }
}
