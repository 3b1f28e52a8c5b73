package org.broadleafcare.it.kill;

import org.broadleafcare.ticket.event.TicketEvent;
import org.broadleafcare.ticket.spi.TicketListener;
import org.springframework.transaction.support.TransactionSynchronizationAdapter;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Places to be killed around the commit. */
public class FailingListener implements TicketListener {

    @Override
    public void on(TicketEvent event) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronizationAdapter() {
            @Override
            public void beforeCommit(boolean readOnly) {
                Failpoint.BEFORE_COMMIT.reached();
            }

            @Override
            public void afterCommit() {
                Failpoint.AFTER_COMMIT.reached();
            }
        });
    }
}
