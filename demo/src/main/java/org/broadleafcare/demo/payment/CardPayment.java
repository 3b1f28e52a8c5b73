package org.broadleafcare.demo.payment;

import java.util.List;
import java.util.Optional;
import org.broadleafcare.demo.payment.gateway.CardFields;
import org.broadleafcare.demo.payment.gateway.CardGatewayType;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;

/** Reads one card payment of the platform: which transactions it has and what they say. */
public record CardPayment(OrderPayment payment) {

    /** The card payments of an order that were not taken back. */
    public static List<CardPayment> of(Order order) {
        return order.getPayments().stream()
                .filter(OrderPayment::isActive)
                .filter(payment -> CardGatewayType.DEMO_CARD.equals(payment.getGatewayType()))
                .map(CardPayment::new)
                .toList();
    }

    /** The wish that checkout confirms. */
    Optional<PaymentTransaction> wish() {
        return payment.getTransactions().stream()
                .filter(each -> PaymentTransactionType.UNCONFIRMED.equals(each.getType()))
                .findFirst();
    }

    /** The authorisation that money can be taken from. */
    Optional<PaymentTransaction> authorisation() {
        return successful(PaymentTransactionType.AUTHORIZE).stream().findFirst();
    }

    /** Captures and sales, oldest first: what a refund can start from. */
    public List<PaymentTransaction> captures() {
        return payment.getTransactions().stream()
                .filter(PaymentTransaction::getSuccess)
                .filter(each -> PaymentTransactionType.CAPTURE.equals(each.getType())
                        || PaymentTransactionType.AUTHORIZE_AND_CAPTURE.equals(each.getType()))
                .toList();
    }

    List<PaymentTransaction> successful(PaymentTransactionType type) {
        return payment.getTransactions().stream()
                .filter(each -> type.equals(each.getType()) && each.getSuccess())
                .toList();
    }

    boolean isVoided() {
        return !successful(PaymentTransactionType.VOID).isEmpty()
                || !successful(PaymentTransactionType.REVERSE_AUTH).isEmpty();
    }

    Money captured() {
        return payment.getSuccessfulTransactionAmountForType(PaymentTransactionType.CAPTURE);
    }

    /** True while nobody knows what became of the wish. */
    boolean isOpen() {
        return wish().filter(wish -> payment.getTransactions().stream()
                        .map(PaymentTransaction::getParentTransaction)
                        .noneMatch(parent -> parent != null && wish.getId().equals(parent.getId())))
                .isPresent();
    }

    /** Why the gateway said no, when it did. */
    Optional<String> refusal() {
        return payment.getTransactions().stream()
                .filter(each -> !each.getSuccess())
                .map(each -> each.getAdditionalFields().getOrDefault(CardFields.CODE, "declined"))
                .findFirst();
    }

    /** OPEN, REFUSED, SET_ASIDE, PARTLY_TAKEN, TAKEN, LET_GO, PARTLY_GIVEN_BACK or GIVEN_BACK: what the rows say, nothing more. */
    public String getState() {
        Money taken = captured()
                .add(payment.getSuccessfulTransactionAmountForType(PaymentTransactionType.AUTHORIZE_AND_CAPTURE));
        Money back = payment.getSuccessfulTransactionAmountForType(PaymentTransactionType.REFUND);
        if (isVoided()) {
            return "LET_GO";
        }
        if (!back.isZero()) {
            return back.lessThan(taken) ? "PARTLY_GIVEN_BACK" : "GIVEN_BACK";
        }
        if (!taken.isZero()) {
            return taken.lessThan(payment.getAmount()) ? "PARTLY_TAKEN" : "TAKEN";
        }
        if (authorisation().isPresent()) {
            return "SET_ASIDE";
        }
        return isOpen() ? "OPEN" : "REFUSED";
    }

    String field(String name) {
        return wish().map(PaymentTransaction::getAdditionalFields)
                .map(fields -> fields.get(name))
                .orElse("");
    }

    /** VISA, MASTERCARD, AMEX, JCB or CARD. */
    public String getBrand() {
        return field(CardFields.BRAND);
    }

    public String getLastFour() {
        return field(CardFields.LAST_FOUR);
    }
}
