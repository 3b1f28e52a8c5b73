package org.broadleafcare.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.broadleafcare.demo.payment.CardPayment;
import org.broadleafcare.demo.payment.CardSettlement;
import org.broadleafcare.demo.payment.gateway.CardFields;
import org.broadleafcare.demo.payment.gateway.CardGateway;
import org.broadleafcare.demo.payment.gateway.CardGatewayConfigurationService;
import org.broadleafcare.demo.payment.gateway.OutcomeUnknown;
import org.broadleafcare.demo.payment.ledger.Behaviour;
import org.broadleafcare.demo.payment.ledger.Booking;
import org.broadleafcare.demo.payment.ledger.Kind;
import org.broadleafcare.it.ShopTest;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationServiceProvider;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderToPaymentRequestDTOService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.WebApplicationContext;

/** Money given back from the admin's side, the way a ticket will do it: only through the platform's own interfaces. */
@ShopTest
class CardRefundIT {
    private final RunningShop shop;
    private final WebApplicationContext admin;
    private final EntityManagerFactory factory;
    private final CardSettlement settlement;

    CardRefundIT(RunningShop shop) {
        this.shop = shop;
        this.admin = shop.admin();
        this.factory = admin.getBean("entityManagerFactory", EntityManagerFactory.class);
        this.settlement = admin.getBean(CardSettlement.class);
    }

    /** As in a request: one session, no transaction around the calls of the gateway. */
    @BeforeEach
    void openSession() {
        TransactionSynchronizationManager.bindResource(factory, new EntityManagerHolder(factory.createEntityManager()));
    }

    @AfterEach
    void closeSession() {
        EntityManager session =
                ((EntityManagerHolder) TransactionSynchronizationManager.unbindResource(factory)).getEntityManager();
        session.close();
        shop.gateway().startAgain();
    }

    @Test
    void givesBackInPartsButNotMoreThanWasTaken() throws PaymentException {
        Order order = boughtWith(Behaviour.WORKS);
        Money total = order.getTotal();
        PaymentTransaction capture = settlement.captureOf(order).get(0);
        assertThat(capture.getType()).isEqualTo(PaymentTransactionType.CAPTURE);
        assertThat(capture.getAmount()).isEqualTo(total);
        assertThat(settlement.captureOf(order)).isEmpty();

        assertThat(refund(capture, total.subtract(euro("10.00")), key()).isSuccessful())
                .isTrue();
        PaymentResponseDTO second = refund(capture, euro("9.99"), key());
        PaymentResponseDTO tooMuch = refund(capture, euro("0.02"), key());

        assertThat(second.isSuccessful()).isTrue();
        assertThat(second.getPaymentTransactionType()).isEqualTo(PaymentTransactionType.REFUND);
        assertThat(second.getAmount()).isEqualTo(euro("9.99"));
        assertThat(tooMuch.isSuccessful()).isFalse();
        assertThat(tooMuch.getResponseMap()).containsEntry(CardFields.CODE, "exceeds_amount");
        assertThat(refund(capture, euro("0.01"), key()).isSuccessful()).isTrue();
    }

    @Test
    void givesBackOnceForOneKey() throws PaymentException {
        Order order = boughtWith(Behaviour.WORKS);
        PaymentTransaction capture = settlement.captureOf(order).get(0);
        String key = key();

        PaymentResponseDTO first = refund(capture, euro("5.00"), key);
        PaymentResponseDTO again = refund(capture, euro("5.00"), key);

        assertThat(again.getResponseMap()).isEqualTo(first.getResponseMap());
        assertThat(booked(order, Kind.REFUND)).hasSize(1);
    }

    @Test
    void takesWhatShipsAndLeavesRowsThePlatformUnderstands() throws PaymentException {
        Order order = boughtWith(Behaviour.WORKS);
        Money total = order.getTotal();

        settlement.captureOf(order, euro("3.00"));
        settlement.captureOf(order);
        CardPayment payment = CardPayment.of(reload(order)).get(0);
        settlement.refundOf(payment.captures().get(0), euro("3.00"), key());

        CardPayment now = CardPayment.of(reload(order)).get(0);
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
        Order order = boughtWith(Behaviour.WORKS);

        assertThat(settlement.voidOf(order).getSuccess()).isTrue();

        assertThat(settlement.captureOf(reload(order))).isEmpty();
        assertThat(CardPayment.of(reload(order)).get(0).getState()).isEqualTo("LET_GO");
        assertThat(booked(order, Kind.VOID)).hasSize(1);
    }

    @Test
    void reportsTheCardThatRefusesARefund() throws PaymentException {
        Order order = boughtWith(Behaviour.REFUSES_REFUND);
        PaymentTransaction capture = settlement.captureOf(order).get(0);

        PaymentTransaction refused = settlement.refundOf(capture, euro("1.00"), key());

        assertThat(refused.getSuccess()).isFalse();
        assertThat(refused.getAdditionalFields()).containsEntry(CardFields.CODE, "refund_refused");
        assertThat(CardPayment.of(reload(order)).get(0).getState()).isEqualTo("TAKEN");
    }

    @ParameterizedTest
    @CsvSource({"TIMES_OUT", "ANSWERS_LATE"})
    void findsOutWhatBecameOfARefundWithoutAnAnswer(Behaviour card) throws PaymentException {
        Order order = boughtWith(card);
        PaymentTransaction capture = settlement.captureOf(order).get(0);
        String key = key();

        assertThat(refund(capture, euro("2.00"), key).isSuccessful()).isTrue();

        PaymentResponseDTO reported =
                gateway(capture).getReportingService().findDetailsByTransaction(request(capture, "2.00", key));
        assertThat(reported.isSuccessful()).isTrue();
        assertThat(reported.getPaymentTransactionType()).isEqualTo(PaymentTransactionType.REFUND);
        assertThat(booked(order, Kind.REFUND)).hasSize(1);
    }

    @Test
    void saysThatItDoesNotKnowAndFindsOutWhenTheLedgerIsBack() throws Exception {
        Order order = boughtWith(Behaviour.WORKS);
        PaymentTransaction capture = settlement.captureOf(order).get(0);
        String key = key();
        refund(capture, euro("2.00"), key);
        shop.gateway().kill();

        assertThatThrownBy(() -> refund(capture, euro("2.00"), key)).isInstanceOf(OutcomeUnknown.class);
        assertThatThrownBy(() ->
                        gateway(capture).getReportingService().findDetailsByTransaction(request(capture, "2.00", key)))
                .isInstanceOf(PaymentException.class);
        shop.gateway().startAgain();

        PaymentResponseDTO reported =
                gateway(capture).getReportingService().findDetailsByTransaction(request(capture, "2.00", key));
        assertThat(reported.isSuccessful()).isTrue();
        assertThat(refund(capture, euro("2.00"), key).isSuccessful()).isTrue();
        assertThat(booked(order, Kind.REFUND)).hasSize(1);
    }

    @Test
    void losesNoRefundThatTheLedgerTookBeforeItWasKilled() throws Exception {
        Order order = boughtWith(Behaviour.ANSWERS_LATE);
        PaymentTransaction capture = settlement.captureOf(order).get(0);
        PaymentRequestDTO request = request(capture, "2.00", key());
        PaymentGatewayConfigurationService gateway = gateway(capture);

        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return gateway.getTransactionService().refund(request).getRawResponse();
            } catch (PaymentException e) {
                return e.getClass().getSimpleName();
            }
        });
        org.awaitility.Awaitility.await().until(() -> booked(order, Kind.REFUND).size() == 1);
        shop.gateway().kill();
        assertThat(answer.join()).isEqualTo("OutcomeUnknown");
        shop.gateway().startAgain();

        assertThat(gateway.getReportingService()
                        .findDetailsByTransaction(request)
                        .isSuccessful())
                .isTrue();
        assertThat(booked(order, Kind.REFUND)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"USD,19.99", "JPY,1980"})
    void movesMoneyInOtherCurrencies(String currency, String amount) throws PaymentException {
        String token = shop.site()
                .getBean(CardGateway.class)
                .keep(Behaviour.WORKS.number(), "12", "2040", "123")
                .token();
        PaymentGatewayConfigurationService gateway = admin.getBean(CardGatewayConfigurationService.class);
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

    private Order boughtWith(Behaviour card) {
        String number =
                CardShopper.orderNumber(new CardShopper(shop).readyToPay().pay(card));
        return admin.getBean("blOrderService", OrderService.class).findOrderByOrderNumber(number);
    }

    private Order reload(Order order) {
        return admin.getBean("blOrderService", OrderService.class).findOrderById(order.getId(), true);
    }

    private PaymentResponseDTO refund(PaymentTransaction capture, Money amount, String key) throws PaymentException {
        PaymentGatewayConfigurationService gateway = gateway(capture);
        assertThat(gateway.getConfiguration().handlesRefund()).isTrue();
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isFalse();
        return gateway.getTransactionService()
                .refund(request(capture, amount.getAmount().toPlainString(), key));
    }

    private PaymentGatewayConfigurationService gateway(PaymentTransaction capture) {
        return admin.getBean(PaymentGatewayConfigurationServiceProvider.class)
                .getGatewayConfigurationService(capture.getOrderPayment().getGatewayType());
    }

    private PaymentRequestDTO request(PaymentTransaction capture, String amount, String key) {
        return admin.getBean(OrderToPaymentRequestDTOService.class)
                .translatePaymentTransaction(euro(amount), capture)
                .additionalField(CardFields.KEY, key);
    }

    private static Money euro(String amount) {
        return new Money(amount, "EUR");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private List<Booking> booked(Order order, Kind kind) throws PaymentException {
        return shop.site().getBean(CardGateway.class).latest().stream()
                .filter(each -> each.order().equals(order.getId().toString()) && each.kind() == kind)
                .toList();
    }
}
