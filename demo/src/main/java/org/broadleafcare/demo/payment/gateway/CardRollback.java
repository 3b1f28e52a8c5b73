package org.broadleafcare.demo.payment.gateway;

import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayRollbackService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;

/** Undoes what checkout booked when a later step of checkout fails. */
public final class CardRollback implements PaymentGatewayRollbackService {
    private final CardTransactions transactions;

    public CardRollback(CardTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public PaymentResponseDTO rollbackAuthorize(PaymentRequestDTO booked) throws PaymentException {
        return transactions.reverseAuthorize(once(booked));
    }

    @Override
    public PaymentResponseDTO rollbackCapture(PaymentRequestDTO booked) throws PaymentException {
        return transactions.voidPayment(once(booked));
    }

    @Override
    public PaymentResponseDTO rollbackAuthorizeAndCapture(PaymentRequestDTO booked) throws PaymentException {
        return transactions.voidPayment(once(booked));
    }

    @Override
    public PaymentResponseDTO rollbackRefund(PaymentRequestDTO booked) throws PaymentException {
        throw new PaymentException("Money given back to a card cannot be taken again");
    }

    /** However often checkout rolls back, one booking is voided once. */
    private static PaymentRequestDTO once(PaymentRequestDTO booked) {
        return booked.additionalField(CardFields.KEY, "rollback-" + CardAnswers.field(booked, CardFields.REFERENCE));
    }
}
