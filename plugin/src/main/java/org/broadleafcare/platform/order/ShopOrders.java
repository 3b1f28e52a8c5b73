package org.broadleafcare.platform.order;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Submitted orders of the shop; carts are invisible. */
public interface ShopOrders {

    Optional<ShopOrder> byId(long orderId);

    Optional<ShopOrder> byNumber(String orderNumber);

    /** Owner, country and lines, in one statement. */
    Optional<OrderHead> head(long orderId);

    /** Owner, country and lines, in one statement. */
    Optional<OrderHead> headOfNumber(String orderNumber);

    /** Newest first. */
    List<ShopOrder> ofCustomer(long customerId, int limit);

    /** How many orders a customer has submitted. */
    int countOf(long customerId);

    /** The submitted order a fulfilment group belongs to. */
    OptionalLong ofShipment(long shipmentId);

    /** Order numbers by order id, in one statement; unknown ids are absent. */
    Map<Long, String> numbers(Collection<Long> orderIds);
}
