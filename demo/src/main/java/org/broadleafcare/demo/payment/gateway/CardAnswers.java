package org.broadleafcare.demo.payment.gateway;

import java.util.Map;
import java.util.UUID;
import org.broadleafcare.demo.payment.ledger.Booking;
import org.broadleafcare.demo.payment.ledger.Fields;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;

/** Translates between the platform's requests and responses and the ledger's forms and bookings. */
final class CardAnswers {
    private CardAnswers() {}

    /** What every booking needs; a wish without a key of its own gets a fresh one and so is never taken for a repeated one. */
    static Fields form(PaymentRequestDTO request) {
        String key = field(request, CardFields.KEY);
        return Fields.none()
                .with("key", key.isEmpty() ? UUID.randomUUID() : key)
                .with("order", request.getOrderId())
                .with("currency", request.getOrderCurrencyCode())
                .with("amount", request.getTransactionTotal());
    }

    /** The empty string when absent. */
    static String field(PaymentRequestDTO request, String name) {
        Map<String, Object> fields = request.getAdditionalFields();
        Object value = fields == null ? null : fields.get(name);
        return value == null ? "" : value.toString();
    }

    static PaymentResponseDTO response(Booking booking, PaymentTransactionType type, PaymentRequestDTO request) {
        PaymentResponseDTO response = empty(type)
                .successful(booking.isApproved())
                .orderId(request.getOrderId())
                .amount(new Money(booking.amount(), booking.currency()))
                .rawResponse(booking.fields().toString())
                .responseMap(CardFields.REFERENCE, booking.ref())
                .responseMap(CardFields.CODE, booking.code());
        if (!booking.lastFour().isEmpty()) {
            response.responseMap(CardFields.BRAND, booking.brand())
                    .responseMap(CardFields.LAST_FOUR, booking.lastFour());
        }
        return response;
    }

    /** The platform reads the card of every response, so there is always one, here without anything in it. */
    static PaymentResponseDTO empty(PaymentTransactionType type) {
        return new PaymentResponseDTO(PaymentType.CREDIT_CARD, CardGatewayType.DEMO_CARD)
                .creditCard()
                .done()
                .completeCheckoutOnCallback(false)
                .paymentTransactionType(type);
    }
}
