package org.broadleafcare.common.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.util.concurrent.atomic.AtomicInteger;
import javax.persistence.OptimisticLockException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class AttemptsTest {
    private final Attempts attempts = new Attempts(mock(PlatformTransactionManager.class));
    private final AtomicInteger tries = new AtomicInteger();

    @AfterEach
    void noTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void triesAgainWhenAnotherChangeGotInBetween() {
        assertThat(attempts.run(() -> {
                    if (tries.incrementAndGet() < 3) {
                        throw new OptimisticLockException();
                    }
                    return "done";
                }))
                .isEqualTo("done");
    }

    @Test
    void givesUpAfterFourAttempts() {
        assertThatThrownBy(() -> attempts.run(this::conflict)).isInstanceOf(OptimisticLockException.class);
        assertThat(tries).hasValue(4);
    }

    @Test
    void neverRepeatsInsideSomebodyElsesTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(true);

        assertThatThrownBy(() -> attempts.run(this::conflict)).isInstanceOf(OptimisticLockException.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void refusalsAreNotConflicts() {
        assertThatThrownBy(() -> attempts.run(() -> {
                    tries.incrementAndGet();
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(tries).hasValue(1);
    }

    private String conflict() {
        tries.incrementAndGet();
        throw new OptimisticLockException();
    }
}
