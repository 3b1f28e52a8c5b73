package org.broadleafcare.delivery;

import java.time.Instant;
import java.util.List;
import org.broadleafcare.common.Actor;

/**
 * Keeps one record per shipment. Telling the same again changes nothing and writes no event; telling something else corrects
 * the record. Throws {@link ShipmentNotFound} for what belongs to no submitted order and {@link InvalidDelivery}.
 */
public interface DeliveryRecords {

    DeliveryRecord shipped(Departure departure, Actor by);

    /** Also right for a shipment whose departure nobody reported. */
    DeliveryRecord delivered(long shipmentId, Instant at, Actor by);

    /** In the order of the shipments, in one statement; shipments nobody has reported are absent. */
    List<DeliveryRecord> ofOrder(long orderId);
}
