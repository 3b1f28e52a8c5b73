package org.broadleafcare.demo.payment;

import static java.time.Duration.ofMillis;
import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.it.ShopTest;
import org.junit.jupiter.api.Test;

/** Two nodes are two of them on one database. */
@ShopTest
class TurnsIT {
    private static final long ORDER = 4711;

    private final Turns here;
    private final Turns there;

    TurnsIT(RunningShop shop) {
        here = new Turns(shop.database().dataSource());
        there = new Turns(shop.database().dataSource());
    }

    @Test
    void oneNodeWaitsForTheOther() throws Exception {
        CompletableFuture<String> second = here.take(ORDER, () -> {
            CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> there.take(ORDER, () -> "paid"));
            await().pollDelay(ofMillis(500)).until(() -> true);
            assertThat(waiting).isNotDone();
            assertThat(there.take(ORDER + 1, () -> "another order")).isEqualTo("another order");
            return waiting;
        });

        assertThat(second.join()).isEqualTo("paid");
    }

    @Test
    void workThatFailsGivesTheTurnBack() {
        assertThatThrownBy(() -> here.take(ORDER, () -> {
                    throw new IllegalStateException("declined");
                }))
                .hasMessage("declined");

        assertThat(there.<String, RuntimeException>take(ORDER, () -> "paid")).isEqualTo("paid");
    }

    @Test
    void aTurnWithinATurnIsTheSame() {
        assertThat(here.<String, RuntimeException>take(ORDER, () -> here.take(ORDER, () -> "paid")))
                .isEqualTo("paid");
    }

    @Test
    void aCartDoesNotWaitForPaymentsOfOtherOrders() throws Exception {
        CountDownLatch gateway = new CountDownLatch(1);
        AtomicInteger paying = new AtomicInteger();
        ExecutorService shoppers = Executors.newCachedThreadPool();
        try {
            for (long order = 1; order <= 12; order++) {
                long id = ORDER + order;
                shoppers.submit(() -> here.take(id, () -> {
                    paying.incrementAndGet();
                    return gateway.await(1, MINUTES);
                }));
            }
            await().until(() -> paying.get() > 6);

            Future<String> cart = shoppers.submit(() -> here.takeBriefly(ORDER, () -> "changed"));

            assertThat(cart.get(30, SECONDS)).isEqualTo("changed");
        } finally {
            gateway.countDown();
            shoppers.shutdown();
        }
    }

    @Test
    void makesItsRowsOnce() {
        here.makeRows();
        there.makeRows();

        assertThat(there.<String, RuntimeException>take(ORDER, () -> "paid")).isEqualTo("paid");
    }
}
