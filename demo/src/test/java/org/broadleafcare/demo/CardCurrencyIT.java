package org.broadleafcare.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.broadleafcare.demo.payment.CardSettlement;
import org.broadleafcare.demo.payment.ledger.Behaviour;
import org.broadleafcare.demo.payment.ledger.Booking;
import org.broadleafcare.it.ShopTest;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.WebApplicationContext;

/** From the cart to a refund in currencies that are rounded differently: page, order and ledger agree to the smallest unit. */
@ShopTest
class CardCurrencyIT {
    private final RunningShop shop;
    private final WebApplicationContext admin;
    private final EntityManagerFactory factory;

    CardCurrencyIT(RunningShop shop) {
        this.shop = shop;
        this.admin = shop.admin();
        this.factory = admin.getBean("entityManagerFactory", EntityManagerFactory.class);
    }

    @BeforeEach
    void openSession() {
        TransactionSynchronizationManager.bindResource(factory, new EntityManagerHolder(factory.createEntityManager()));
    }

    @AfterEach
    void closeSession() {
        EntityManager session =
                ((EntityManagerHolder) TransactionSynchronizationManager.unbindResource(factory)).getEntityManager();
        session.close();
    }

    /** Two kettles and delivery. */
    @ParameterizedTest
    @CsvSource({
        "DE, EUR, €104.70, 104.70, 0.01, 104.69",
        "US, USD, $115.97, 115.97, 0.01, 115.96",
        "JP, JPY, '¥16,740', 16740, 1, 16739"
    })
    void movesExactlyWhatThePageSays(
            String country, String currency, String shown, String total, String smallest, String rest)
            throws Exception {
        CardShopper cara = new CardShopper(shop).in(country).readyToPay();
        assertThat(cara.open("/checkout/review").body()).contains(shown);

        String number = CardShopper.orderNumber(cara.pay(Behaviour.WORKS));

        assertThat(cara.open("/confirmation/" + number).body()).contains(shown);
        assertThat(cara.booked())
                .extracting(CardCurrencyIT::text)
                .containsExactly("AUTHORIZE " + currency + " " + total);
        CardSettlement settlement = admin.getBean(CardSettlement.class);
        PaymentTransaction capture = settlement.captureOf(order(number)).get(0);
        settlement.refundOf(capture, money(smallest, currency), "smallest-" + number);
        settlement.refundOf(capture, money(rest, currency), "rest-of-" + number);
        assertThat(cara.booked())
                .extracting(CardCurrencyIT::text)
                .isEqualTo(List.of(
                        "REFUND " + currency + " " + rest,
                        "REFUND " + currency + " " + smallest,
                        "CAPTURE " + currency + " " + total,
                        "AUTHORIZE " + currency + " " + total));
        assertThat(settlement
                        .refundOf(capture, money(smallest, currency), "more-than-" + number)
                        .getSuccess())
                .isFalse();
    }

    private Order order(String number) {
        return admin.getBean("blOrderService", OrderService.class).findOrderByOrderNumber(number);
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    private static String text(Booking booking) {
        return booking.kind() + " " + booking.currency() + " "
                + booking.amount().toPlainString();
    }
}
