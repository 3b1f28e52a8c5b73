package org.broadleafcare.demo.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.broadleafcare.demo.payment.gateway.CardGateway;
import org.broadleafcare.demo.payment.ledger.Behaviour;
import org.broadleafcare.demo.payment.ledger.Booking;
import org.broadleafcare.demo.payment.ledger.Fields;
import org.broadleafcare.demo.payment.ledger.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerProcessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void remembersAfterBeingKilledWhatItAnswered() throws Exception {
        try (LedgerProcess ledger = LedgerProcess.start(folder, 0)) {
            CardGateway gateway = new CardGateway(ledger.address(), PATIENCE, PATIENCE);
            String token =
                    gateway.keep(Behaviour.WORKS.number(), "12", "2040", "123").token();
            Booking booked = gateway.book(Kind.AUTHORIZE, wish(token));

            ledger.kill();
            assertThat(ledger.isAlive()).isFalse();
            ledger.startAgain();

            assertThat(gateway.byKey("key-00001")).contains(booked);
            assertThat(gateway.book(Kind.AUTHORIZE, wish(token))).isEqualTo(booked);
            assertThat(gateway.keep(Behaviour.WORKS.number(), "12", "2040", "123")
                            .token())
                    .isEqualTo(token);
        }
    }

    @Test
    void endsWhenTheShopIsKilled() throws Exception {
        Process shop = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ShopInMiniature.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = shop.inputReader()) {
            Optional<ProcessHandle> ledger = ProcessHandle.of(Long.parseLong(out.readLine()));
            assertThat(ledger).isPresent();

            shop.destroyForcibly().waitFor();

            await().atMost(PATIENCE).until(() -> !ledger.get().isAlive());
        } finally {
            shop.destroyForcibly();
        }
    }

    private static Fields wish(String token) {
        return Fields.none()
                .with("key", "key-00001")
                .with("token", token)
                .with("order", "1")
                .with("currency", "EUR")
                .with("amount", "20.00");
    }

    /** Starts a ledger, prints its process id and does nothing else. */
    static final class ShopInMiniature {
        private ShopInMiniature() {}

        public static void main(String... args) throws InterruptedException {
            System.out.println(LedgerProcess.start(Path.of(args[0]), 0).pid());
            Thread.sleep(Duration.ofMinutes(5).toMillis());
        }
    }
}
