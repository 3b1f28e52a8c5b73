package org.broadleafcare.demo.web;

import java.io.IOException;
import java.util.stream.Stream;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.order.domain.BundleOrderItem;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.order.CartState;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the cart in the currency of the page: when the shopper changes it, the same cart is priced anew and the next page says
 * so. Delivery has a price too, so its choice is asked for again. Orders that were placed are never touched.
 */
public final class CartCurrencyFilter extends OncePerRequestFilter {
    /** Set in the session after a cart with something in it was priced anew, until a page has said so. */
    public static final String PRICED_ANEW = CartCurrencyFilter.class.getName() + ".pricedAnew";

    private final OrderService orders;
    private final OpenCarts carts;

    public CartCurrencyFilter(OrderService orders, OpenCarts carts) {
        this.orders = orders;
        this.carts = carts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BroadleafCurrency shown =
                BroadleafRequestContext.getBroadleafRequestContext().getBroadleafCurrency();
        // Looked at without waiting: nearly every page finds its cart as it should be.
        if (differs(CartState.getCart(), shown) && carts.inTurn(() -> priceAnew(shown))) {
            request.getSession().setAttribute(PRICED_ANEW, true);
        }
        chain.doFilter(request, response);
    }

    /** Returns whether there was something in the cart. */
    private boolean priceAnew(BroadleafCurrency shown) throws ServletException {
        Order cart = CartState.getCart();
        if (!differs(cart, shown)) {
            return false;
        }
        CartState.setCart(priceAnew(cart, shown));
        return cart.getItemCount() > 0;
    }

    private static boolean differs(@Nullable Order cart, BroadleafCurrency shown) {
        return cart != null && !(cart instanceof NullOrderImpl) && differs(cart.getCurrency(), shown);
    }

    private static boolean differs(@Nullable BroadleafCurrency of, BroadleafCurrency shown) {
        return of == null || !of.getCurrencyCode().equals(shown.getCurrencyCode());
    }

    private Order priceAnew(Order cart, BroadleafCurrency currency) throws ServletException {
        cart.setCurrency(currency);
        cart.getFulfillmentGroups().forEach(group -> group.setFulfillmentOption(null));
        cart.getOrderItems().stream()
                .flatMap(item -> item instanceof BundleOrderItem set ? Stream.of(set) : Stream.empty())
                .forEach(CartCurrencyFilter::priceSet);
        try {
            return orders.save(cart, true, true);
        } catch (PricingException e) {
            throw new ServletException(
                    "Cart " + cart.getId() + " cannot be priced in " + currency.getCurrencyCode(), e);
        }
    }

    /** The platform renews what a set costs in the catalogue, but neither what it costs in the cart nor its contents. */
    private static void priceSet(BundleOrderItem set) {
        set.getDiscreteOrderItems().forEach(OrderItem::updateSaleAndRetailPrices);
        set.updateSaleAndRetailPrices();
        Money sale = set.getSalePrice();
        set.setPrice(sale != null && sale.lessThan(set.getRetailPrice()) ? sale : set.getRetailPrice());
    }
}
