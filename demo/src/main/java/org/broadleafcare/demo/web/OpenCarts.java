package org.broadleafcare.demo.web;

import java.util.Comparator;
import java.util.Optional;
import org.broadleafcare.demo.payment.Turns;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.jspecify.annotations.Nullable;

/**
 * Finds a shopper's cart in the database. The platform's own look-up keeps its answers for a minute, and one that was asked
 * just before a cart was placed may be kept just after it.
 */
public final class OpenCarts {
    private final OrderService orders;
    private final Turns turns;

    public OpenCarts(OrderService orders, Turns turns) {
        this.orders = orders;
        this.turns = turns;
    }

    public Optional<Order> of(Customer customer) {
        return orders.findOrdersForCustomer(customer, OrderStatus.IN_PROCESS).stream()
                .filter(order -> order.getName() == null)
                .max(Comparator.comparing(Order::getId));
    }

    /**
     * Changes the request's cart while nobody pays for it: the platform's lock holds back the session's other forms, but the same
     * shopper may be signed in elsewhere. The cart is read again in its turn, and is another one when it was placed meanwhile.
     */
    public <T, E extends Exception> T inTurn(Turns.Work<T, E> work) throws E {
        for (Order cart = CartState.getCart(); isKept(cart); cart = CartState.getCart()) {
            Long id = cart.getId();
            Optional<T> done =
                    turns.takeBriefly(id, () -> isStillOpen(id) ? Optional.of(work.run()) : Optional.<T>empty());
            if (done.isPresent()) {
                return done.get();
            }
        }
        return work.run();
    }

    private static boolean isKept(@Nullable Order cart) {
        return cart != null && !(cart instanceof NullOrderImpl);
    }

    private boolean isStillOpen(Long id) {
        Order now = orders.findOrderById(id, true);
        if (now != null && OrderStatus.IN_PROCESS.equals(now.getStatus())) {
            CartState.setCart(now);
            return true;
        }
        CartState.setCart(of(CustomerState.getCustomer()).orElseGet(orders::getNullOrder));
        return false;
    }
}
