package org.broadleafcare.demo.payment.web;

import java.util.Map;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcare.demo.payment.Paid;
import org.broadleafcare.demo.payment.PayByCard;
import org.broadleafcare.demo.payment.Turns;
import org.broadleafcare.demo.payment.gateway.CardRefused;
import org.broadleafcare.demo.payment.gateway.CardWebResponse;
import org.broadleafcare.demo.web.Delivery;
import org.broadleafcare.demo.web.PayOnDelivery;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The last step of checkout: pays and places the order. Whatever goes wrong, the cart stays and the page says why. */
@Controller
public class PlaceOrderController {
    private static final Logger LOG = LoggerFactory.getLogger(PlaceOrderController.class);
    private static final Map<String, String> FIELD_OF_CODE =
            Map.of("invalid_number", "cardNumber", "expired", "expiry", "invalid_code", "code");
    private static final Set<String> EXPLAINED = Set.of("declined", "insufficient_funds", "changed");

    private final OrderService orders;
    private final Delivery delivery;
    private final PayOnDelivery payOnDelivery;
    private final PayByCard payByCard;
    private final PaymentGatewayConfigurationService gateway;
    private final Turns turns;

    public PlaceOrderController(
            OrderService orders,
            Delivery delivery,
            PayOnDelivery payOnDelivery,
            PayByCard payByCard,
            PaymentGatewayConfigurationService gateway,
            Turns turns) {
        this.orders = orders;
        this.delivery = delivery;
        this.payOnDelivery = payOnDelivery;
        this.payByCard = payByCard;
        this.gateway = gateway;
        this.turns = turns;
    }

    /** @param shown the cart the page was about; it may have become an order by an earlier click */
    @RequestMapping(value = "/checkout/place", method = RequestMethod.POST)
    public String place(
            @RequestParam(value = "cart", required = false) @Nullable Long shown,
            HttpServletRequest request,
            Model model)
            throws PricingException {
        Order cart = CartState.getCart();
        if (cart == null || cart instanceof NullOrderImpl || cart.getItemCount() == 0) {
            return placedBefore(shown);
        }
        return turns.take(cart.getId(), () -> placeInTurn(cart.getId(), request, model));
    }

    private String placedBefore(@Nullable Long shown) {
        Order order = shown == null ? null : orders.findOrderById(shown);
        if (order == null
                || !OrderStatus.SUBMITTED.equals(order.getStatus())
                || !order.getCustomer().equals(CustomerState.getCustomer())) {
            return "redirect:/cart";
        }
        return confirmation(order);
    }

    private String placeInTurn(Long id, HttpServletRequest request, Model model) throws PricingException {
        // Read again: an earlier click may have placed it while this one waited, another browser emptied it, or
        // forgotten
        // the delivery together with the currency.
        Order cart = orders.findOrderById(id, true);
        if (OrderStatus.SUBMITTED.equals(cart.getStatus())) {
            return confirmation(cart);
        }
        if (cart.getItemCount() == 0 || !delivery.isKnown(cart)) {
            return "redirect:/checkout";
        }
        PaymentView typed = PaymentView.typed(request);
        if (typed.method().equals(PaymentView.ON_DELIVERY) && !delivery.needsParcel(cart)) {
            return review(cart, PaymentView.fresh(null).failed("demo.review.refused"), model);
        }
        try {
            Order priced = orders.save(cart, true);
            if (hasChanged(priced, request)) {
                return review(priced, typed.failed("demo.pay.failed.changed"), model);
            }
            Paid paid = pay(priced, typed.method(), request);
            if (paid instanceof Paid.Placed placed) {
                return confirmation(placed.order());
            }
            return review(cart, typed.failed(reason(paid)), model);
        } catch (CardRefused e) {
            String field = FIELD_OF_CODE.getOrDefault(e.code(), "cardNumber");
            return review(cart, typed.wrong(field, "demo.pay.error." + field), model);
        } catch (PaymentException e) {
            LOG.warn("The card gateway did not take a card for order {}", cart.getId(), e);
            return review(cart, typed.failed("demo.pay.failed.unavailable"), model);
        } catch (CheckoutException e) {
            LOG.warn("Order {} was not accepted", cart.getId(), e);
            return review(cart, typed.failed("demo.review.refused"), model);
        }
    }

    /** Whether another tab has made it another sum, or another currency, since the page with the button was shown. */
    private static boolean hasChanged(Order cart, HttpServletRequest request) {
        String shown = request.getParameter("total");
        return shown != null && !shown.equals(PaymentView.total(cart));
    }

    private Paid pay(Order cart, String method, HttpServletRequest request)
            throws PaymentException, PricingException, CheckoutException {
        switch (method) {
            case PaymentView.ON_DELIVERY -> {
                payByCard.letGo(cart);
                return new Paid.Placed(payOnDelivery.submit(cart));
            }
            case PaymentView.AGAIN -> {
                return payByCard.submitAgain(cart);
            }
            default -> {
                request.setAttribute(CardWebResponse.ORDER, cart.getId());
                request.setAttribute(CardWebResponse.AMOUNT, cart.getTotal());
                return payByCard.submit(cart, gateway.getWebResponseService().translateWebResponse(request));
            }
        }
    }

    private static String reason(Paid paid) {
        if (paid instanceof Paid.Refused refused) {
            return "demo.pay.failed." + (EXPLAINED.contains(refused.code()) ? refused.code() : "other");
        }
        return "demo.pay.failed.unknown";
    }

    private String review(Order cart, PaymentView view, Model model) {
        model.addAttribute("order", cart);
        model.addAttribute("payment", view.with(payByCard.open(cart).orElse(null)));
        return "checkout/review";
    }

    private static String confirmation(Order order) {
        return "redirect:/confirmation/" + order.getOrderNumber();
    }
}
