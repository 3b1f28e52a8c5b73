package org.broadleafcare.common;

import org.springframework.context.support.ClassPathXmlApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** The real {@code care-common.xml} on an H2 in memory, without the platform; started once per test run. */
public final class CommonContext {

    private static final ClassPathXmlApplicationContext CONTEXT = start();

    private CommonContext() {}

    public static <T> T bean(String id, Class<T> type) {
        return CONTEXT.getBean(id, type);
    }

    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    public static JdbcTemplate jdbc() {
        return new JdbcTemplate(bean("webDS", javax.sql.DataSource.class));
    }

    public static <T> T inTransaction(TransactionCallback<T> work) {
        return new TransactionTemplate(bean("blTransactionManager", PlatformTransactionManager.class)).execute(work);
    }

    public static void inTransaction(Runnable work) {
        inTransaction(status -> {
            work.run();
            return null;
        });
    }

    private static ClassPathXmlApplicationContext start() {
        ClassPathXmlApplicationContext context = new ClassPathXmlApplicationContext("care-common-test.xml");
        Runtime.getRuntime().addShutdownHook(new Thread(context::close));
        return context;
    }
}
