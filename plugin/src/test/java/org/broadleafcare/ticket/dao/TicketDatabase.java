package org.broadleafcare.ticket.dao;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.broadleafcommerce.common.i18n.domain.TranslationImpl;
import org.h2.jdbcx.JdbcConnectionPool;
import org.hibernate.ejb.HibernateEntityManagerFactory;
import org.hibernate.stat.Statistics;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.support.SharedEntityManagerBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The entities of {@code persistence-care.xml} on an H2 in memory, with the unique keys of the change log. */
public final class TicketDatabase {
    private final JdbcConnectionPool pool;
    private final EntityManagerFactory factory;
    private final PlatformTransactionManager transactions;

    public TicketDatabase(String name) {
        pool = JdbcConnectionPool.create(
                "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;MODE=LEGACY;NON_KEYWORDS=VALUE,KEY,USER,DAY,YEAR,MONTH",
                "sa",
                "");
        LocalContainerEntityManagerFactoryBean bean = new LocalContainerEntityManagerFactoryBean();
        bean.setPersistenceXmlLocation("classpath:META-INF/persistence-care.xml");
        bean.setPersistenceUnitName("blPU");
        bean.setPersistenceUnitPostProcessors(unit -> unit.addManagedClassName(TranslationImpl.class.getName()));
        bean.setDataSource(pool);
        bean.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        Properties properties = new Properties();
        properties.setProperty("hibernate.dialect", "org.hibernate.dialect.H2Dialect");
        properties.setProperty("hibernate.hbm2ddl.auto", "create");
        properties.setProperty("hibernate.generate_statistics", "true");
        properties.setProperty("hibernate.cache.use_second_level_cache", "false");
        bean.setJpaProperties(properties);
        bean.afterPropertiesSet();
        factory = bean.getObject();
        transactions = new JpaTransactionManager(factory);
        execute("alter table CARE_TICKET add constraint UQ_T unique (SUBMISSION_KEY)");
        execute("alter table CARE_TICKET_MESSAGE add constraint UQ_M unique (SUBMISSION_KEY)");
        execute("insert into CARE_TOPIC (TOPIC_ID, CODE, LABEL, TICKET_TYPE, NEEDS_ORDER, SORT_ORDER, ACTIVE) values"
                + " (-1, 'second', 'Second', 'QUESTION', false, 200, true),"
                + " (-2, 'first', 'First', 'CLAIM', true, 100, true),"
                + " (-3, 'gone', 'Gone', 'QUESTION', false, 50, false)");
    }

    /** A DAO whose entity manager is that of the running transaction. */
    public <T> T dao(T dao) {
        SharedEntityManagerBean shared = new SharedEntityManagerBean();
        shared.setEntityManagerFactory(factory);
        shared.afterPropertiesSet();
        EntityManager em = shared.getObject();
        ReflectionTestUtils.setField(dao, "em", em);
        return dao;
    }

    public PlatformTransactionManager transactions() {
        return transactions;
    }

    public <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    public JdbcTemplate jdbc() {
        return new JdbcTemplate(pool);
    }

    /** Statements that Hibernate prepares while the work runs. */
    public long statements(Runnable work) {
        Statistics statistics = ((HibernateEntityManagerFactory)
                        ((EntityManagerFactoryInfo) factory).getNativeEntityManagerFactory())
                .getSessionFactory()
                .getStatistics();
        long before = statistics.getPrepareStatementCount();
        work.run();
        return statistics.getPrepareStatementCount() - before;
    }

    private void execute(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
