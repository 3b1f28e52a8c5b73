package org.broadleafcare.demo.web;

import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcare.demo.currency.Destinations;
import org.broadleafcare.demo.payment.PayByCard;
import org.broadleafcare.demo.payment.web.PaymentView;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The way to the order: where to and how fast, then a last look with the choice of how to pay. */
@Controller
@RequestMapping("/checkout")
public class CheckoutController {
    private static final String FORM_PAGE = "checkout/checkout";
    private static final String TO_CART = "redirect:/cart";

    private final Delivery delivery;
    private final PayByCard payByCard;
    private final Destinations destinations;
    private final OpenCarts carts;

    public CheckoutController(Delivery delivery, PayByCard payByCard, Destinations destinations, OpenCarts carts) {
        this.delivery = delivery;
        this.payByCard = payByCard;
        this.destinations = destinations;
        this.carts = carts;
    }

    @RequestMapping(method = RequestMethod.GET)
    public String ask(HttpServletRequest request, Model model, Locale locale) {
        if (isEmpty(CartState.getCart())) {
            return TO_CART;
        }
        String country = destinations.of(request).country();
        model.addAttribute("delivery", delivery.form(CartState.getCart(), CustomerState.getCustomer(), country));
        return formPage(model, locale);
    }

    @RequestMapping(value = "/delivery", method = RequestMethod.POST)
    public String take(@ModelAttribute("delivery") DeliveryForm form, BindingResult errors, Model model, Locale locale)
            throws PricingException {
        form.check(errors);
        return carts.inTurn(() -> save(form, errors, model, locale));
    }

    private String save(DeliveryForm form, BindingResult errors, Model model, Locale locale) throws PricingException {
        if (isEmpty(CartState.getCart())) {
            return TO_CART;
        }
        if (!errors.hasErrors() && !delivery.save(CartState.getCart(), form)) {
            errors.rejectValue("country", "demo.checkout.required");
        }
        return errors.hasErrors() ? formPage(model, locale) : "redirect:/checkout/review";
    }

    @RequestMapping(value = "/review", method = RequestMethod.GET)
    public String review(Model model) {
        Order cart = CartState.getCart();
        if (isEmpty(cart)) {
            return TO_CART;
        }
        if (!delivery.isKnown(cart)) {
            return "redirect:/checkout";
        }
        model.addAttribute("order", cart);
        model.addAttribute("payment", PaymentView.fresh(payByCard.open(cart).orElse(null)));
        return "checkout/review";
    }

    private String formPage(Model model, Locale locale) {
        model.addAttribute("order", CartState.getCart());
        model.addAttribute("countries", delivery.countries(locale));
        model.addAttribute("options", delivery.options(CartState.getCart()));
        return FORM_PAGE;
    }

    private static boolean isEmpty(Order cart) {
        return cart == null || cart instanceof NullOrderImpl || cart.getItemCount() == 0;
    }
}
