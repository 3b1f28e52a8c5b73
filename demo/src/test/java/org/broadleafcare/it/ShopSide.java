package org.broadleafcare.it;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One of the two nodes of the shop, storefront or admin, as a test uses it. */
record ShopSide(ApplicationContext context) {

    <T> T bean(String id, Class<T> type) {
        return context.getBean(id, type);
    }

    void inTransaction(Runnable work) {
        transaction().execute(status -> {
            work.run();
            return null;
        });
    }

    <T> @Nullable T inTransaction(Supplier<@Nullable T> work) {
        return transaction().execute(status -> work.get());
    }

    /** Does the work and takes it back. */
    void rolledBack(Runnable work) {
        transaction().execute(status -> {
            work.run();
            status.setRollbackOnly();
            return null;
        });
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(bean("webDS", DataSource.class));
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(bean("blTransactionManager", PlatformTransactionManager.class));
    }
}
