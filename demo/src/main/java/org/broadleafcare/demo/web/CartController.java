package org.broadleafcare.demo.web;

import java.util.HashMap;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcare.demo.catalog.Selection;
import org.broadleafcare.demo.payment.Turns;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.controller.cart.BroadleafCartController;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.core.web.order.model.AddToCartItem;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Cart page and its three forms. Only ids and quantities are read from a request, never a price. */
@Controller
@RequestMapping("/cart")
public class CartController extends BroadleafCartController {
    private static final int MOST = 99;

    private final OpenCarts carts;
    private final Turns turns;

    public CartController(OpenCarts carts, Turns turns) {
        this.carts = carts;
        this.turns = turns;
    }

    @Override
    @RequestMapping(method = RequestMethod.GET)
    public String cart(HttpServletRequest request, HttpServletResponse response, Model model) throws PricingException {
        return super.cart(request, response, model);
    }

    /** Without a choice that the product needs, back to its page, which says what is missing. */
    @RequestMapping(value = "/add", method = RequestMethod.POST)
    public String add(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @RequestParam("productId") Long productId,
            @RequestParam(value = "quantity", defaultValue = "1") int quantity,
            @RequestParam(value = "size", defaultValue = "") String size,
            @RequestParam(value = "engraving", defaultValue = "") String engraving)
            throws Exception {
        Product product = catalogService.findProductById(productId);
        if (product == null || !product.isActive()) {
            return getCartPageRedirect();
        }
        Selection selection = new Selection(product, size, engraving);
        Optional<String> problem = selection.problem();
        if (problem.isPresent()) {
            return "redirect:" + product.getUrl() + "?problem=" + problem.get();
        }
        AddToCartItem item = new AddToCartItem();
        item.setProductId(productId);
        item.setQuantity(within(1, quantity));
        item.setItemAttributes(new HashMap<>(selection.choices()));
        beginCart(request);
        return carts.inTurn(() -> super.add(request, response, model, item));
    }

    /** Two clicks at once on an empty cart begin one, not two of which the second shows up when the first is paid. */
    private void beginCart(HttpServletRequest request) {
        Order cart = CartState.getCart();
        if (cart == null || cart instanceof NullOrderImpl) {
            Customer customer = CustomerState.getCustomer(request);
            CartState.setCart(turns.takeBriefly(
                    customer.getId(),
                    () -> carts.of(customer).orElseGet(() -> orderService.createNewCartForCustomer(customer))));
        }
    }

    /** Quantity 0 takes the line out. */
    @RequestMapping(value = "/quantity", method = RequestMethod.POST)
    public String quantity(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @RequestParam("orderItemId") Long orderItemId,
            @RequestParam("quantity") int quantity)
            throws Exception {
        AddToCartItem item = new AddToCartItem();
        item.setOrderItemId(orderItemId);
        item.setQuantity(within(0, quantity));
        return carts.inTurn(() ->
                isInCart(orderItemId) ? super.updateQuantity(request, response, model, item) : getCartPageRedirect());
    }

    @RequestMapping(value = "/remove", method = RequestMethod.POST)
    public String remove(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @RequestParam("orderItemId") Long orderItemId)
            throws Exception {
        AddToCartItem item = new AddToCartItem();
        item.setOrderItemId(orderItemId);
        return carts.inTurn(
                () -> isInCart(orderItemId) ? super.remove(request, response, model, item) : getCartPageRedirect());
    }

    private static int within(int least, int quantity) {
        return Math.min(MOST, Math.max(least, quantity));
    }

    private static boolean isInCart(Long orderItemId) {
        Order cart = CartState.getCart();
        return cart != null
                && !(cart instanceof NullOrderImpl)
                && cart.getOrderItems().stream().anyMatch(item -> item.getId().equals(orderItemId));
    }
}
