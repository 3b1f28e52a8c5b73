package org.broadleafcare.demo.web;

import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps placed orders from being taken for carts. The platform looks for the cart, waits for the session's other forms and reads
 * the same cart again, which one of them may have paid meanwhile: what was added then would end up in the order.
 */
public final class OpenCartFilter extends OncePerRequestFilter {
    private final OrderService orders;
    private final OpenCarts carts;

    public OpenCartFilter(OrderService orders, OpenCarts carts) {
        this.orders = orders;
        this.carts = carts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Order cart = CartState.getCart();
        if (cart != null && OrderStatus.SUBMITTED.equals(cart.getStatus())) {
            CartState.setCart(carts.of(CustomerState.getCustomer()).orElseGet(orders::getNullOrder));
        }
        chain.doFilter(request, response);
    }
}
