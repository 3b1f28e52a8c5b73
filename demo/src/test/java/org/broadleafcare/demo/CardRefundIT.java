package org.broadleafcare.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.concurrent.CompletableFuture;
import org.broadleafcare.demo.payment.CardPayment;
import org.broadleafcare.demo.payment.CardSettlement;
import org.broadleafcare.demo.payment.gateway.CardFields;
import org.broadleafcare.demo.payment.gateway.CardGateway;
import org.broadleafcare.demo.payment.gateway.CardGatewayConfigurationService;
import org.broadleafcare.demo.payment.gateway.OutcomeUnknown;
import org.broadleafcare.demo.payment.ledger.Behaviour;
import org.broadleafcare.demo.payment.ledger.Kind;
import org.broadleafcare.it.ShopTest;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money given back from the admin's side, the way a ticket will do it: only through the platform's own interfaces. */
@ShopTest
class CardRefundIT {
    private final RunningShop shop;
    private final RefundDesk desk;
    private final CardSettlement settlement;

    CardRefundIT(RunningShop shop) {
        this.shop = shop;
        this.desk = new RefundDesk(shop);
        this.settlement = desk.settlement;
    }

    @BeforeEach
    void openSession() {
        desk.openSession();
    }

    @AfterEach
    void closeSession() {
        desk.closeSession();
    }

    @Test
    void givesBackInPartsButNotMoreThanWasTaken() throws PaymentException {
        Order order = desk.boughtWith(Behaviour.WORKS);
        Money total = order.getTotal();
        PaymentTransaction capture = settlement.captureOf(order).get(0);
        assertThat(capture.getType()).isEqualTo(PaymentTransactionType.CAPTURE);
        assertThat(capture.getAmount()).isEqualTo(total);
        assertThat(settlement.captureOf(order)).isEmpty();

        assertThat(desk.refund(capture, total.subtract(RefundDesk.euro("10.00")), RefundDesk.key())
                        .isSuccessful())
                .isTrue();
        PaymentResponseDTO second = desk.refund(capture, RefundDesk.euro("9.99"), RefundDesk.key());
        PaymentResponseDTO tooMuch = desk.refund(capture, RefundDesk.euro("0.02"), RefundDesk.key());

        assertThat(second.isSuccessful()).isTrue();
        assertThat(second.getPaymentTransactionType()).isEqualTo(PaymentTransactionType.REFUND);
        assertThat(second.getAmount()).isEqualTo(RefundDesk.euro("9.99"));
        assertThat(tooMuch.isSuccessful()).isFalse();
        assertThat(tooMuch.getResponseMap()).containsEntry(CardFields.CODE, "exceeds_amount");
        assertThat(desk.refund(capture, RefundDesk.euro("0.01"), RefundDesk.key())
                        .isSuccessful())
                .isTrue();
    }

    @Test
    void givesBackOnceForOneKey() throws PaymentException {
        Order order = desk.boughtWith(Behaviour.WORKS);
        PaymentTransaction capture = settlement.captureOf(order).get(0);
        String key = RefundDesk.key();

        PaymentResponseDTO first = desk.refund(capture, RefundDesk.euro("5.00"), key);
        PaymentResponseDTO again = desk.refund(capture, RefundDesk.euro("5.00"), key);

        assertThat(again.getResponseMap()).isEqualTo(first.getResponseMap());
        assertThat(desk.booked(order, Kind.REFUND)).hasSize(1);
    }

    @Test
    void takesWhatShipsAndLeavesRowsThePlatformUnderstands() throws PaymentException {
        Order order = desk.boughtWith(Behaviour.WORKS);
        Money total = order.getTotal();

        settlement.captureOf(order, RefundDesk.euro("3.00"));
        settlement.captureOf(order);
        CardPayment payment = CardPayment.of(desk.reload(order)).get(0);
        settlement.refundOf(payment.captures().get(0), RefundDesk.euro("3.00"), RefundDesk.key());

        CardPayment now = CardPayment.of(desk.reload(order)).get(0);
        assertThat(now.captures()).hasSize(2);
        assertThat(now.payment().getSuccessfulTransactionAmountForType(PaymentTransactionType.CAPTURE))
                .isEqualTo(total);
        assertThat(now.payment().getTransactionsForType(PaymentTransactionType.REFUND))
                .singleElement()
                .satisfies(refund ->
                        assertThat(refund.getParentTransaction().getType()).isEqualTo(PaymentTransactionType.CAPTURE));
        assertThat(now.getState()).isEqualTo("PARTLY_GIVEN_BACK");
        assertThat(now.getLastFour()).isEqualTo("4242");
    }

    @Test
    void letsTheMoneyGoOfACancelledOrder() throws PaymentException {
        Order order = desk.boughtWith(Behaviour.WORKS);

        assertThat(settlement.voidOf(order).getSuccess()).isTrue();

        assertThat(settlement.captureOf(desk.reload(order))).isEmpty();
        assertThat(CardPayment.of(desk.reload(order)).get(0).getState()).isEqualTo("LET_GO");
        assertThat(desk.booked(order, Kind.VOID)).hasSize(1);
    }

    @Test
    void reportsTheCardThatRefusesARefund() throws PaymentException {
        Order order = desk.boughtWith(Behaviour.REFUSES_REFUND);
        PaymentTransaction capture = settlement.captureOf(order).get(0);

        PaymentTransaction refused = settlement.refundOf(capture, RefundDesk.euro("1.00"), RefundDesk.key());

        assertThat(refused.getSuccess()).isFalse();
        assertThat(refused.getAdditionalFields()).containsEntry(CardFields.CODE, "refund_refused");
        assertThat(CardPayment.of(desk.reload(order)).get(0).getState()).isEqualTo("TAKEN");
    }

    @ParameterizedTest
    @CsvSource({"TIMES_OUT", "ANSWERS_LATE"})
    void findsOutWhatBecameOfARefundWithoutAnAnswer(Behaviour card) throws PaymentException {
        Order order = desk.boughtWith(card);
        PaymentTransaction capture = settlement.captureOf(order).get(0);
        String key = RefundDesk.key();

        assertThat(desk.refund(capture, RefundDesk.euro("2.00"), key).isSuccessful())
                .isTrue();

        PaymentResponseDTO reported = desk.gateway(capture)
                .getReportingService()
                .findDetailsByTransaction(desk.request(capture, "2.00", key));
        assertThat(reported.isSuccessful()).isTrue();
        assertThat(reported.getPaymentTransactionType()).isEqualTo(PaymentTransactionType.REFUND);
        assertThat(desk.booked(order, Kind.REFUND)).hasSize(1);
    }

    @Test
    void saysThatItDoesNotKnowAndFindsOutWhenTheLedgerIsBack() throws Exception {
        Order order = desk.boughtWith(Behaviour.WORKS);
        PaymentTransaction capture = settlement.captureOf(order).get(0);
        String key = RefundDesk.key();
        desk.refund(capture, RefundDesk.euro("2.00"), key);
        shop.gateway().kill();

        assertThatThrownBy(() -> desk.refund(capture, RefundDesk.euro("2.00"), key))
                .isInstanceOf(OutcomeUnknown.class);
        assertThatThrownBy(() -> desk.gateway(capture)
                        .getReportingService()
                        .findDetailsByTransaction(desk.request(capture, "2.00", key)))
                .isInstanceOf(PaymentException.class);
        shop.gateway().startAgain();

        PaymentResponseDTO reported = desk.gateway(capture)
                .getReportingService()
                .findDetailsByTransaction(desk.request(capture, "2.00", key));
        assertThat(reported.isSuccessful()).isTrue();
        assertThat(desk.refund(capture, RefundDesk.euro("2.00"), key).isSuccessful())
                .isTrue();
        assertThat(desk.booked(order, Kind.REFUND)).hasSize(1);
    }

    @Test
    void losesNoRefundThatTheLedgerTookBeforeItWasKilled() throws Exception {
        Order order = desk.boughtWith(Behaviour.ANSWERS_LATE);
        PaymentTransaction capture = settlement.captureOf(order).get(0);
        PaymentRequestDTO request = desk.request(capture, "2.00", RefundDesk.key());
        PaymentGatewayConfigurationService gateway = desk.gateway(capture);

        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return gateway.getTransactionService().refund(request).getRawResponse();
            } catch (PaymentException e) {
                return e.getClass().getSimpleName();
            }
        });
        org.awaitility.Awaitility.await()
                .until(() -> desk.booked(order, Kind.REFUND).size() == 1);
        shop.gateway().kill();
        assertThat(answer.join()).isEqualTo("OutcomeUnknown");
        shop.gateway().startAgain();

        assertThat(gateway.getReportingService()
                        .findDetailsByTransaction(request)
                        .isSuccessful())
                .isTrue();
        assertThat(desk.booked(order, Kind.REFUND)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"USD,19.99", "JPY,1980"})
    void movesMoneyInOtherCurrencies(String currency, String amount) throws PaymentException {
        String token = shop.site()
                .getBean(CardGateway.class)
                .keep(Behaviour.WORKS.number(), "12", "2040", "123")
                .token();
        PaymentGatewayConfigurationService gateway = shop.admin().getBean(CardGatewayConfigurationService.class);
        PaymentResponseDTO sale = gateway.getTransactionService()
                .authorizeAndCapture(plain(currency, amount).additionalField(CardFields.TOKEN, token));
        String reference = sale.getResponseMap().get(CardFields.REFERENCE);

        PaymentResponseDTO refund = gateway.getTransactionService()
                .refund(plain(currency, amount).additionalField(CardFields.REFERENCE, reference));

        assertThat(sale.getAmount()).isEqualTo(new Money(new BigDecimal(amount), currency));
        assertThat(sale.getPaymentTransactionType()).isEqualTo(PaymentTransactionType.AUTHORIZE_AND_CAPTURE);
        assertThat(refund.isSuccessful()).isTrue();
    }

    private static PaymentRequestDTO plain(String currency, String amount) {
        return new PaymentRequestDTO()
                .orderId("none")
                .orderCurrencyCode(currency)
                .transactionTotal(amount);
    }
}
