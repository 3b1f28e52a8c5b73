package org.broadleafcare.demo.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.broadleafcare.demo.payment.CardPayment;
import org.broadleafcare.demo.payment.CardSettlement;
import org.broadleafcare.demo.seed.SampleOrder.Fate;
import org.broadleafcare.demo.seed.SampleOrder.Payment;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.FulfillmentGroupStatusType;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;

/** What happened to the money of a sample order: cards by the gateway's own steps, cash by what the carrier brought back. */
final class PastPayments {
    private final CardSettlement cards;
    private final OrderPaymentService payments;

    PastPayments(ShopAccess shop) {
        this.cards = shop.service("demoCardSettlement", CardSettlement.class);
        this.payments = shop.service("blOrderPaymentService", OrderPaymentService.class);
    }

    void settle(Order order, SampleOrder sample, Instant placed) throws PaymentException {
        Timetable first = new Timetable(placed, sample.delivery().equals(Foundations.EXPRESS), 0);
        if (sample.payment() == Payment.ON_DELIVERY) {
            settleCash(order, sample.fate(), first);
        } else {
            settleCard(order, sample.fate(), first);
        }
    }

    private void settleCard(Order order, Fate fate, Timetable times) throws PaymentException {
        Instant taken = isDownload(order) ? times.placed() : times.shipped();
        switch (fate) {
            case PLACED -> {}
            case CANCELLED -> date(cards.voidOf(order), times.placed().plus(Duration.ofHours(3)));
            case PARTLY_SHIPPED -> date(cards.captureOf(order, priceOfWhatLeft(order)), taken);
            default -> {
                List<PaymentTransaction> captures = cards.captureOf(order);
                captures.forEach(capture -> date(capture, taken));
                giveBack(order, fate, times);
            }
        }
    }

    private void giveBack(Order order, Fate fate, Timetable times) throws PaymentException {
        if (fate != Fate.RETURNED && fate != Fate.RETURNED_IN_PART) {
            return;
        }
        PaymentTransaction capture = CardPayment.of(order).get(0).captures().get(0);
        Money back = fate == Fate.RETURNED
                ? capture.getAmount()
                : order.getOrderItems().get(0).getTotalPrice();
        date(cards.refundOf(capture, back, "sample-refund-" + order.getOrderNumber()), times.refunded());
    }

    private void settleCash(Order order, Fate fate, Timetable times) {
        OrderPayment cash = order.getPayments().get(0);
        if (fate == Fate.CANCELLED) {
            note(cash, PaymentTransactionType.VOID, times.placed().plus(Duration.ofHours(3)));
        } else if (fate.hasArrived()) {
            note(cash, PaymentTransactionType.CAPTURE, times.delivered());
        }
    }

    private void note(OrderPayment cash, PaymentTransactionType type, Instant at) {
        PaymentTransaction step = payments.createTransaction();
        step.setType(type);
        step.setAmount(cash.getAmount());
        step.setSuccess(true);
        step.setRawResponse("Pay on delivery");
        step.setDate(Date.from(at));
        step.setParentTransaction(cash.getTransactions().get(0));
        step.setOrderPayment(cash);
        cash.addTransaction(payments.save(step));
    }

    private void date(PaymentTransaction step, Instant at) {
        step.setDate(Date.from(at));
        payments.save(step);
    }

    private static Money priceOfWhatLeft(Order order) {
        return order.getFulfillmentGroups().stream()
                .filter(group -> !FulfillmentGroupStatusType.PROCESSING.equals(group.getStatus()))
                .flatMap(group -> group.getFulfillmentGroupItems().stream())
                .map(FulfillmentGroupItem::getTotalItemAmount)
                .reduce(Money::add)
                .orElseThrow();
    }

    private static boolean isDownload(Order order) {
        return order.getFulfillmentGroups().stream().allMatch(group -> group.getFulfillmentOption() == null);
    }
}
