package org.broadleafcare.demo.web;

import java.util.Comparator;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.profile.core.domain.Customer;

/**
 * Finds a shopper's cart in the database. The platform's own look-up keeps its answers for a minute, and one that was asked
 * just before a cart was placed may be kept just after it.
 */
public final class OpenCarts {
    private final OrderService orders;

    public OpenCarts(OrderService orders) {
        this.orders = orders;
    }

    public Optional<Order> of(Customer customer) {
        return orders.findOrdersForCustomer(customer, OrderStatus.IN_PROCESS).stream()
                .filter(order -> order.getName() == null)
                .max(Comparator.comparing(Order::getId));
    }
}
