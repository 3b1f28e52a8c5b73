package org.broadleafcare.delivery;

import org.broadleafcare.common.CareException;

/** What was told of a shipment cannot be true or cannot be kept; nothing was changed. */
public final class InvalidDelivery extends CareException {
    private static final long serialVersionUID = 1;

    private InvalidDelivery(String code, Object... args) {
        super(Kind.INVALID, "care.delivery.refusal." + code, args);
    }

    /** Carrier, tracking code or address. */
    public static InvalidDelivery tooLong(int most) {
        return new InvalidDelivery("too_long", most);
    }

    /** The tracking address is not absolute, or neither http nor https. */
    public static InvalidDelivery notAWebAddress() {
        return new InvalidDelivery("not_a_web_address");
    }

    public static InvalidDelivery deliveredBeforeShipped() {
        return new InvalidDelivery("delivered_before_shipped");
    }
}
