package org.broadleafcare.it;

import javax.persistence.EntityManagerFactory;
import org.hibernate.ejb.HibernateEntityManagerFactory;
import org.hibernate.stat.Statistics;
import org.springframework.context.ApplicationContext;

/** Counts the statements Hibernate prepares for blPU in one web context. */
final class Statements {
    private final Statistics statistics;

    Statements(ApplicationContext context) {
        EntityManagerFactory factory = context.getBean("entityManagerFactory", EntityManagerFactory.class);
        statistics =
                ((HibernateEntityManagerFactory) factory).getSessionFactory().getStatistics();
    }

    /** The fewest of five runs: blocks of ids and background work come in between now and then. */
    int fewest(Runnable work) {
        int fewest = of(work);
        for (int run = 1; run < 5; run++) {
            fewest = Math.min(fewest, of(work));
        }
        return fewest;
    }

    private int of(Runnable work) {
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        work.run();
        return (int) (statistics.getPrepareStatementCount() - before);
    }
}
