package org.broadleafcare.delivery;

import org.broadleafcare.common.CareException;

/** No submitted order has such a fulfilment group. */
public final class ShipmentNotFound extends CareException {
    private static final long serialVersionUID = 1;

    private ShipmentNotFound(String id) {
        super(Kind.NOT_FOUND, "care.delivery.shipment_not_found", id);
    }

    public static ShipmentNotFound withId(long shipmentId) {
        return new ShipmentNotFound(Long.toString(shipmentId));
    }
}
