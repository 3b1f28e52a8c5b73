package org.broadleafcare.platform;

import java.util.List;
import java.util.Optional;

/** Submitted orders of the shop; carts are invisible. */
public interface ShopOrders {

    Optional<ShopOrder> byId(long orderId);

    Optional<ShopOrder> byNumber(String orderNumber);

    /** Newest first. */
    List<ShopOrder> ofCustomer(long customerId, int limit);
}
