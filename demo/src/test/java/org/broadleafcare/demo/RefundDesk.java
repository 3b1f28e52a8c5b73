package org.broadleafcare.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.broadleafcare.demo.payment.CardSettlement;
import org.broadleafcare.demo.payment.gateway.CardFields;
import org.broadleafcare.demo.payment.gateway.CardGateway;
import org.broadleafcare.demo.payment.ledger.Behaviour;
import org.broadleafcare.demo.payment.ledger.Booking;
import org.broadleafcare.demo.payment.ledger.Kind;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationServiceProvider;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderToPaymentRequestDTOService;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.WebApplicationContext;

/** Money given back from the admin's side, as far as every test of it goes the same way. */
final class RefundDesk {
    final CardSettlement settlement;
    private final RunningShop shop;
    private final WebApplicationContext admin;
    private final EntityManagerFactory factory;

    RefundDesk(RunningShop shop) {
        this.shop = shop;
        this.admin = shop.admin();
        this.factory = admin.getBean("entityManagerFactory", EntityManagerFactory.class);
        this.settlement = admin.getBean(CardSettlement.class);
    }

    /** As in a request: one session, no transaction around the calls of the gateway. */
    void openSession() {
        TransactionSynchronizationManager.bindResource(factory, new EntityManagerHolder(factory.createEntityManager()));
    }

    void closeSession() {
        EntityManager session =
                ((EntityManagerHolder) TransactionSynchronizationManager.unbindResource(factory)).getEntityManager();
        session.close();
        shop.gateway().startAgain();
    }

    /** An order that was paid with this card. */
    Order boughtWith(Behaviour card) {
        String number =
                CardShopper.orderNumber(new CardShopper(shop).readyToPay().pay(card));
        return admin.getBean("blOrderService", OrderService.class).findOrderByOrderNumber(number);
    }

    /** As the database has it now. */
    Order reload(Order order) {
        return admin.getBean("blOrderService", OrderService.class).findOrderById(order.getId(), true);
    }

    PaymentResponseDTO refund(PaymentTransaction capture, Money amount, String key) throws PaymentException {
        PaymentGatewayConfigurationService gateway = gateway(capture);
        assertThat(gateway.getConfiguration().handlesRefund()).isTrue();
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isFalse();
        return gateway.getTransactionService()
                .refund(request(capture, amount.getAmount().toPlainString(), key));
    }

    PaymentGatewayConfigurationService gateway(PaymentTransaction capture) {
        return admin.getBean(PaymentGatewayConfigurationServiceProvider.class)
                .getGatewayConfigurationService(capture.getOrderPayment().getGatewayType());
    }

    PaymentRequestDTO request(PaymentTransaction capture, String amount, String key) {
        return admin.getBean(OrderToPaymentRequestDTOService.class)
                .translatePaymentTransaction(euro(amount), capture)
                .additionalField(CardFields.KEY, key);
    }

    static Money euro(String amount) {
        return new Money(amount, "EUR");
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    /** What the ledger holds of an order. */
    List<Booking> booked(Order order, Kind kind) throws PaymentException {
        return shop.site().getBean(CardGateway.class).latest().stream()
                .filter(each -> each.order().equals(order.getId().toString()) && each.kind() == kind)
                .toList();
    }
}
