package org.broadleafcare.it.fault;

import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** The transaction manager the platform has, whose commit can fail on either side. */
public class FaultyTransactions extends JpaTransactionManager {
    private static final long serialVersionUID = 1L;

    private final transient Faults faults;

    public FaultyTransactions(Faults faults) {
        this.faults = faults;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        faults.reach(Fault.TRANSACTION, "commit", false);
        super.doCommit(status);
        faults.reach(Fault.TRANSACTION, "commit", true);
    }
}
