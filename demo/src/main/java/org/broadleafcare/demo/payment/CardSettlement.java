package org.broadleafcare.demo.payment;

import java.util.ArrayList;
import java.util.List;
import org.broadleafcare.demo.payment.gateway.CardFields;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationServiceProvider;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafcommerce.core.payment.service.OrderToPaymentRequestDTOService;

/**
 * What happens to a card payment after checkout: taken when the parcel leaves, let go when the order is cancelled, given back.
 * Every step goes through the platform's provider and leaves a transaction whose parent is what it builds on. A step that ends
 * in {@link org.broadleafcare.demo.payment.gateway.OutcomeUnknown} may be called again: it is booked once.
 */
public final class CardSettlement {
    private final OrderPaymentService payments;
    private final OrderToPaymentRequestDTOService requests;
    private final PaymentGatewayConfigurationServiceProvider gateways;

    public CardSettlement(
            OrderPaymentService payments,
            OrderToPaymentRequestDTOService requests,
            PaymentGatewayConfigurationServiceProvider gateways) {
        this.payments = payments;
        this.requests = requests;
        this.gateways = gateways;
    }

    /** Takes all that is still set aside; one transaction per card payment, none when there is nothing to take. */
    public List<PaymentTransaction> captureOf(Order order) throws PaymentException {
        List<PaymentTransaction> captures = new ArrayList<>();
        for (CardPayment payment : CardPayment.of(order)) {
            PaymentTransaction authorisation = payment.authorisation().orElse(null);
            if (authorisation != null && !payment.isVoided()) {
                Money rest = authorisation.getAmount().subtract(payment.captured());
                if (rest.isZero()) {
                    continue;
                }
                captures.add(capture(payment, authorisation, rest));
            }
        }
        return captures;
    }

    /** Takes a part, for the parcel that leaves first. The gateway refuses more than is set aside. */
    public PaymentTransaction captureOf(Order order, Money amount) throws PaymentException {
        CardPayment payment = paymentOf(order);
        return capture(payment, payment.authorisation().orElseThrow(), amount);
    }

    private PaymentTransaction capture(CardPayment payment, PaymentTransaction authorisation, Money amount)
            throws PaymentException {
        PaymentRequestDTO request = requests.translatePaymentTransaction(amount, authorisation);
        // Refused ones count: a step that was answered is over, one that was not keeps its key.
        int earlier = payment.payment()
                .getTransactionsForType(PaymentTransactionType.CAPTURE)
                .size();
        request.additionalField(
                CardFields.KEY, "capture-" + authorisation.getId() + "-" + earlier + salt(authorisation));
        return note(
                authorisation, gateway(authorisation).getTransactionService().capture(request));
    }

    /** Lets the money go that is set aside, for an order that is cancelled before anything was taken. */
    public PaymentTransaction voidOf(Order order) throws PaymentException {
        PaymentTransaction authorisation = paymentOf(order).authorisation().orElseThrow();
        PaymentRequestDTO request = requests.translatePaymentTransaction(authorisation.getAmount(), authorisation);
        request.additionalField(CardFields.KEY, "void-" + authorisation.getId() + salt(authorisation));
        return note(
                authorisation, gateway(authorisation).getTransactionService().voidPayment(request));
    }

    /**
     * Gives back all or a part of what was taken by one transaction.
     *
     * @param capture a capture or sale, see {@link CardPayment#captures}
     * @param key the same for every try of one refund
     */
    public PaymentTransaction refundOf(PaymentTransaction capture, Money amount, String key) throws PaymentException {
        PaymentGatewayConfigurationService gateway = gateway(capture);
        if (!gateway.getConfiguration().handlesRefund()) {
            throw new PaymentException("The gateway gives no money back");
        }
        PaymentRequestDTO request = requests.translatePaymentTransaction(amount, capture);
        request.additionalField(CardFields.KEY, key);
        return note(capture, gateway.getTransactionService().refund(request));
    }

    /** Ids alone repeat when a shop starts afresh on the same ledger; the gateway's reference does not. */
    private static String salt(PaymentTransaction transaction) {
        return "-" + transaction.getAdditionalFields().getOrDefault(CardFields.REFERENCE, "");
    }

    private PaymentGatewayConfigurationService gateway(PaymentTransaction transaction) {
        return gateways.getGatewayConfigurationService(
                transaction.getOrderPayment().getGatewayType());
    }

    private static CardPayment paymentOf(Order order) {
        return CardPayment.of(order).stream()
                .filter(payment -> payment.authorisation().isPresent())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Order " + order.getOrderNumber() + " is not paid by card"));
    }

    private PaymentTransaction note(PaymentTransaction parent, PaymentResponseDTO response) {
        OrderPayment payment = parent.getOrderPayment();
        PaymentTransaction step = payments.createTransaction();
        step.setType(response.getPaymentTransactionType());
        step.setAmount(response.getAmount());
        step.setSuccess(response.isSuccessful());
        step.setRawResponse(response.getRawResponse());
        step.setAdditionalFields(response.getResponseMap());
        step.setParentTransaction(parent);
        step.setOrderPayment(payment);
        PaymentTransaction saved = payments.save(step);
        payment.addTransaction(saved);
        return saved;
    }
}
