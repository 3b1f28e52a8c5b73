package org.broadleafcare.demo.payment;

import java.util.List;
import java.util.Optional;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.broadleafcare.demo.payment.gateway.CardFields;
import org.broadleafcare.demo.payment.gateway.CardGateway.KnownCard;
import org.broadleafcare.demo.payment.gateway.CardRefused;
import org.broadleafcare.demo.payment.gateway.CardWebResponse;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayCheckoutService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfiguration;
import org.broadleafcommerce.core.checkout.service.CheckoutService;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Submits a priced cart through the platform's checkout, which authorises its card payment. The wish, with its key, is saved
 * before the gateway hears of it, so whatever happens in between can be asked for afterwards.
 */
public final class PayByCard {
    private static final Logger LOG = LoggerFactory.getLogger(PayByCard.class);
    private static final String FAILED = "failed";

    private final OrderService orders;
    private final CheckoutService checkout;
    private final PaymentGatewayCheckoutService gatewayCheckout;
    private final PaymentGatewayConfiguration configuration;

    public PayByCard(
            OrderService orders,
            CheckoutService checkout,
            PaymentGatewayCheckoutService gatewayCheckout,
            PaymentGatewayConfiguration configuration) {
        this.orders = orders;
        this.checkout = checkout;
        this.gatewayCheckout = gatewayCheckout;
        this.configuration = configuration;
    }

    /** Places the order with a card the gateway knows. */
    public Paid submit(Order cart, KnownCard card) throws PricingException {
        return submit(cart, CardWebResponse.unconfirmed(card, cart.getId(), cart.getTotal()));
    }

    /** Places the order with the payment a card form was turned into. The same card again asks for the same payment again. */
    public Paid submit(Order cart, PaymentResponseDTO wish) throws PricingException {
        String token = wish.getResponseMap().getOrDefault(CardFields.TOKEN, "");
        boolean again = open(cart)
                .filter(known -> known.field(CardFields.TOKEN).equals(token))
                .filter(known -> known.payment().getAmount().equals(wish.getAmount()))
                .isPresent();
        if (!again) {
            letGo(cart);
            orders.removePaymentsFromOrder(cart, PaymentType.COD);
            gatewayCheckout.applyPaymentToOrder(wish, configuration);
        }
        return checkOut(cart);
    }

    /** Asks for the open payment once more. Refused with code {@code changed} when there is none for this amount any more. */
    public Paid submitAgain(Order cart) throws PricingException {
        boolean fits = open(cart)
                .filter(known -> known.payment().getAmount().equals(cart.getTotal()))
                .isPresent();
        if (!fits) {
            letGo(cart);
            return new Paid.Refused("changed");
        }
        return checkOut(cart);
    }

    /** The payment of which nobody knows yet what became. */
    public Optional<CardPayment> open(Order cart) {
        return CardPayment.of(cart).stream().filter(CardPayment::isOpen).findFirst();
    }

    /** Takes card payments off the cart, for another way of paying; {@link OpenPayments} makes sure they move no money. */
    public void letGo(Order cart) {
        for (CardPayment payment : List.copyOf(CardPayment.of(cart))) {
            cart.getPayments().remove(payment.payment());
            gatewayCheckout.markPaymentAsInvalid(payment.payment().getId());
        }
    }

    private Paid checkOut(Order cart) throws PricingException {
        try {
            return new Paid.Placed(
                    checkout.performCheckout(orders.save(cart, true)).getOrder());
        } catch (CheckoutException e) {
            Paid outcome = outcome(cart, e);
            if (outcome.equals(new Paid.Refused(FAILED))) {
                LOG.warn("Order {} was not accepted", cart.getId(), e);
            } else {
                LOG.info("Order {} is not paid: {}, {}", cart.getId(), outcome, ExceptionUtils.getRootCauseMessage(e));
            }
            return outcome;
        }
    }

    private Paid outcome(Order cart, CheckoutException failure) {
        int place = ExceptionUtils.indexOfType(failure, CardRefused.class);
        if (place < 0 && open(cart).isPresent()) {
            return new Paid.Unknown();
        }
        String code = CardPayment.of(cart).stream()
                .flatMap(payment -> payment.refusal().stream())
                .findFirst()
                .orElse(FAILED);
        letGo(cart);
        return new Paid.Refused(code);
    }
}
