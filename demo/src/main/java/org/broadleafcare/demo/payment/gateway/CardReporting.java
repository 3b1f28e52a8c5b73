package org.broadleafcare.demo.payment.gateway;

import java.util.Optional;
import org.broadleafcare.demo.payment.ledger.Booking;
import org.broadleafcare.demo.payment.ledger.Kind;
import org.broadleafcare.demo.payment.ledger.State;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayReportingService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;

/** Tells what became of a wish, by its {@link CardFields#KEY}, or else by {@link CardFields#REFERENCE}. */
public final class CardReporting implements PaymentGatewayReportingService {
    private final CardGateway gateway;

    public CardReporting(CardGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Not successful with code {@code unknown_reference} means that nothing was booked so far. Throws {@link OutcomeUnknown}
     * while it is pending.
     */
    @Override
    public PaymentResponseDTO findDetailsByTransaction(PaymentRequestDTO request) throws PaymentException {
        String key = CardAnswers.field(request, CardFields.KEY);
        Optional<Booking> found = key.isEmpty()
                ? gateway.byReference(CardAnswers.field(request, CardFields.REFERENCE))
                : gateway.byKey(key);
        if (found.isEmpty()) {
            return CardAnswers.empty(PaymentTransactionType.UNCONFIRMED)
                    .successful(false)
                    .orderId(request.getOrderId())
                    .rawResponse("code=unknown_reference")
                    .responseMap(CardFields.CODE, "unknown_reference");
        }
        if (found.get().state() == State.PENDING) {
            throw new OutcomeUnknown(found.get().key(), new PaymentException("It is pending at the gateway"));
        }
        return CardAnswers.response(found.get(), type(found.get().kind()), request);
    }

    private static PaymentTransactionType type(Kind kind) {
        return switch (kind) {
            case AUTHORIZE -> PaymentTransactionType.AUTHORIZE;
            case CAPTURE -> PaymentTransactionType.CAPTURE;
            case SALE -> PaymentTransactionType.AUTHORIZE_AND_CAPTURE;
            case REFUND -> PaymentTransactionType.REFUND;
            case VOID, CANCEL -> PaymentTransactionType.VOID;
        };
    }
}
