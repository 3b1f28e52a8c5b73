package org.broadleafcare.demo.payment.gateway;

import java.math.BigDecimal;
import java.util.UUID;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcare.demo.payment.gateway.CardGateway.KnownCard;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayWebResponseService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.jspecify.annotations.Nullable;

/**
 * Turns the posted card form into an unconfirmed payment that checkout confirms: the number goes to the gateway, what stays is
 * its token, the brand and the last four digits. Whose order and how much is said by the shop in request attributes, never by
 * the form.
 */
public final class CardWebResponse implements PaymentGatewayWebResponseService {
    /** Request attribute with the order's id, a {@code Long}. */
    public static final String ORDER = CardWebResponse.class.getName() + ".order";
    /** Request attribute with what is to be paid, a {@link Money}. */
    public static final String AMOUNT = CardWebResponse.class.getName() + ".amount";

    private final CardGateway gateway;

    public CardWebResponse(CardGateway gateway) {
        this.gateway = gateway;
    }

    /** Throws {@link CardRefused} for a card that cannot be. */
    @Override
    public PaymentResponseDTO translateWebResponse(HttpServletRequest request) throws PaymentException {
        KnownCard card = gateway.keep(
                text(request.getParameter("cardNumber")),
                text(request.getParameter("month")),
                text(request.getParameter("year")),
                text(request.getParameter("code")));
        return unconfirmed(card, (Long) request.getAttribute(ORDER), (Money) request.getAttribute(AMOUNT));
    }

    /** A payment with a fresh key that the platform's checkout will authorise. */
    public static PaymentResponseDTO unconfirmed(KnownCard card, Long orderId, Money amount) {
        BigDecimal plain = amount.getAmount();
        return CardAnswers.empty(PaymentTransactionType.UNCONFIRMED)
                .orderId(orderId.toString())
                .amount(amount)
                .rawResponse("token=" + card.token() + "&amount=" + plain.toPlainString())
                .responseMap(CardFields.KEY, UUID.randomUUID().toString())
                .responseMap(CardFields.TOKEN, card.token())
                .responseMap(CardFields.BRAND, card.brand())
                .responseMap(CardFields.LAST_FOUR, card.lastFour());
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter.strip();
    }
}
