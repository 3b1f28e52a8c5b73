package org.broadleafcare.demo.web;

import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.checkout.service.CheckoutService;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;

/** Turns a priced cart into a submitted order that is paid in cash at the door, through the platform's checkout workflow. */
public final class PayOnDelivery {
    private final OrderService orders;
    private final OrderPaymentService payments;
    private final CheckoutService checkout;

    public PayOnDelivery(OrderService orders, OrderPaymentService payments, CheckoutService checkout) {
        this.orders = orders;
        this.payments = payments;
        this.checkout = checkout;
    }

    /** Returns the submitted order. A payment left by an attempt that failed is replaced. */
    public Order submit(Order cart) throws PricingException, CheckoutException {
        orders.removePaymentsFromOrder(cart, PaymentType.COD);
        OrderPayment payment = payments.create();
        payment.setType(PaymentType.COD);
        payment.setPaymentGatewayType(PaymentGatewayType.PASSTHROUGH);
        payment.setAmount(cart.getTotalAfterAppliedPayments());
        payment.setOrder(cart);
        PaymentTransaction transaction = payments.createTransaction();
        transaction.setAmount(cart.getTotalAfterAppliedPayments());
        transaction.setType(PaymentTransactionType.AUTHORIZE);
        transaction.setSuccess(true);
        transaction.setRawResponse("Pay on delivery");
        transaction.setOrderPayment(payment);
        payment.addTransaction(transaction);
        orders.addPaymentToOrder(cart, payment, null);
        return checkout.performCheckout(orders.save(cart, true)).getOrder();
    }
}
