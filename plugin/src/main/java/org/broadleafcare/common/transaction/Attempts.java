package org.broadleafcare.common.transaction;

import java.util.Optional;
import java.util.function.Supplier;
import javax.persistence.PersistenceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a change in a transaction and, when another one got in between, again in a new one. Inside somebody else's
 * transaction there is one attempt only: what has failed there cannot be repeated (PostgreSQL has given it up).
 */
public final class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final int MOST = 4;

    private final TransactionTemplate transaction;

    public Attempts(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    public <T> T run(Supplier<T> change) {
        return run(change, Optional::empty);
    }

    /**
     * @param winner looked up in a transaction of its own after a conflict: what the other one has made of the same wish
     */
    public <T> T run(Supplier<T> change, Supplier<Optional<T>> winner) {
        boolean joined = TransactionSynchronizationManager.isActualTransactionActive();
        for (int attempt = 1; ; attempt++) {
            try {
                return inTransaction(change);
            } catch (PersistenceException | DataAccessException | TransactionException conflict) {
                if (joined) {
                    throw conflict;
                }
                Optional<T> made = inTransaction(winner);
                if (made.isPresent()) {
                    return made.get();
                }
                if (attempt == MOST) {
                    throw conflict;
                }
                LOG.debug("Attempt {} met another change: {}", attempt, conflict.toString());
            }
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
