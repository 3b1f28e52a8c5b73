package org.broadleafcare.demo.payment.gateway;

import org.broadleafcare.demo.payment.ledger.Fields;
import org.broadleafcare.demo.payment.ledger.Kind;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;

/**
 * Moves money. A response that is not successful is a known no, with the reason under {@link CardFields#CODE};
 * {@link OutcomeUnknown} means that only reporting can tell. Give a request a {@link CardFields#KEY} to be able to ask.
 */
public final class CardTransactions implements PaymentGatewayTransactionService {
    private final CardGateway gateway;

    public CardTransactions(CardGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public PaymentResponseDTO authorize(PaymentRequestDTO request) throws PaymentException {
        return charge(Kind.AUTHORIZE, PaymentTransactionType.AUTHORIZE, request);
    }

    @Override
    public PaymentResponseDTO authorizeAndCapture(PaymentRequestDTO request) throws PaymentException {
        return charge(Kind.SALE, PaymentTransactionType.AUTHORIZE_AND_CAPTURE, request);
    }

    @Override
    public PaymentResponseDTO capture(PaymentRequestDTO request) throws PaymentException {
        return follow(Kind.CAPTURE, PaymentTransactionType.CAPTURE, request);
    }

    @Override
    public PaymentResponseDTO reverseAuthorize(PaymentRequestDTO request) throws PaymentException {
        return follow(Kind.VOID, PaymentTransactionType.REVERSE_AUTH, request);
    }

    @Override
    public PaymentResponseDTO refund(PaymentRequestDTO request) throws PaymentException {
        return follow(Kind.REFUND, PaymentTransactionType.REFUND, request);
    }

    @Override
    public PaymentResponseDTO voidPayment(PaymentRequestDTO request) throws PaymentException {
        return follow(Kind.VOID, PaymentTransactionType.VOID, request);
    }

    private PaymentResponseDTO charge(Kind kind, PaymentTransactionType type, PaymentRequestDTO request)
            throws PaymentException {
        Fields form = CardAnswers.form(request).with("token", CardAnswers.field(request, CardFields.TOKEN));
        return CardAnswers.response(gateway.book(kind, form), type, request);
    }

    private PaymentResponseDTO follow(Kind kind, PaymentTransactionType type, PaymentRequestDTO request)
            throws PaymentException {
        String reference = CardAnswers.field(request, CardFields.REFERENCE);
        if (reference.isEmpty()) {
            throw new CardRefused("unknown_reference");
        }
        Fields form = CardAnswers.form(request).with("of", reference);
        return CardAnswers.response(gateway.book(kind, form), type, request);
    }
}
