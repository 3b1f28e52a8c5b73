package org.broadleafcare.demo.payment;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.persistence.EntityManager;
import org.broadleafcare.demo.payment.gateway.CardFields;
import org.broadleafcare.demo.payment.gateway.CardGateway;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cancels at the gateway what checkout wished for but nobody waits for any more: payments let go, and payments whose shopper
 * has not come back. A card is never left with money set aside for an order that does not exist.
 */
public final class OpenPayments implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenPayments.class);
    private static final int MOST_AT_ONCE = 20;
    private static final String OPEN = """
            select t.id from PaymentTransactionImpl t join t.orderPayment p
            where t.type = 'UNCONFIRMED' and p.gatewayType = 'DEMO_CARD'
            and (t.date < :before or p.archiveStatus.archived = 'Y')
            and not exists (select c.id from PaymentTransactionImpl c where c.parentTransaction = t)
            order by t.id
            """;

    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final OrderPaymentService payments;
    private final CardGateway gateway;
    private final Turns turns;
    private final Clock clock;
    private final Duration waitsFor;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "open-payments");
        thread.setDaemon(true);
        return thread;
    });

    /** @param waitsFor how long a shopper may take to come back to a payment with an unknown outcome */
    public OpenPayments(
            EntityManager entities,
            PlatformTransactionManager transactions,
            OrderPaymentService payments,
            CardGateway gateway,
            Turns turns,
            Clock clock,
            Duration waitsFor) {
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
        this.payments = payments;
        this.gateway = gateway;
        this.turns = turns;
        this.clock = clock;
        this.waitsFor = waitsFor;
    }

    /** Goes through them again and again. */
    public void startEvery(Duration pause) {
        timer.scheduleWithFixedDelay(this::runQuietly, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void runQuietly() {
        try {
            cancelAll();
        } catch (RuntimeException e) {
            LOG.warn("Open card payments were not gone through; they are next time", e);
        }
    }

    /** Returns how many were cancelled; what the gateway does not answer stays for the next time. */
    public int cancelAll() {
        List<Long> open = transaction.execute(status -> entities.createQuery(OPEN, Long.class)
                .setParameter("before", Date.from(clock.instant().minus(waitsFor)))
                .setMaxResults(MOST_AT_ONCE)
                .getResultList());
        int cancelled = 0;
        for (Long wish : open) {
            cancelled += cancel(wish) ? 1 : 0;
        }
        return cancelled;
    }

    private record Wish(Long order, String key, String currency) {}

    private boolean cancel(Long id) {
        Wish wish = transaction.execute(status -> read(payments.readTransactionById(id)));
        return turns.take(wish.order(), () -> {
            try {
                if (!isOpen(id)) {
                    return false;
                }
                gateway.cancel(wish.key(), wish.currency());
                transaction.execute(status -> note(payments.readTransactionById(id)));
                return true;
            } catch (PaymentException e) {
                LOG.warn("Payment {} of order {} is not cancelled yet", id, wish.order(), e);
                return false;
            }
        });
    }

    private static Wish read(PaymentTransaction wish) {
        OrderPayment payment = wish.getOrderPayment();
        return new Wish(
                payment.getOrder().getId(),
                wish.getAdditionalFields().getOrDefault(CardFields.KEY, ""),
                payment.getCurrency().getCurrencyCode());
    }

    private boolean isOpen(Long id) {
        Long answers = transaction.execute(status -> entities.createQuery(
                        "select count(c.id) from PaymentTransactionImpl c where c.parentTransaction.id = :id",
                        Long.class)
                .setParameter("id", id)
                .getSingleResult());
        return answers == 0;
    }

    private PaymentTransaction note(PaymentTransaction wish) {
        PaymentTransaction cancelled = payments.createTransaction();
        cancelled.setType(PaymentTransactionType.VOID);
        cancelled.setAmount(wish.getAmount());
        cancelled.setSuccess(true);
        cancelled.setRawResponse("code=cancelled");
        cancelled.setParentTransaction(wish);
        OrderPayment payment = wish.getOrderPayment();
        cancelled.setOrderPayment(payment);
        cancelled.setArchived('Y');
        payment.setArchived('Y');
        payment.getTransactions().forEach(each -> each.setArchived('Y'));
        return payments.save(cancelled);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
