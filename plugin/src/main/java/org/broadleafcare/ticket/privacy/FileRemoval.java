package org.broadleafcare.ticket.privacy;

import java.io.IOException;
import org.broadleafcare.common.file.FileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationAdapter;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Deletes bytes once their rows are gone for good. What fails here is swept later: no row points to it any more. */
final class FileRemoval {
    private static final Logger LOG = LoggerFactory.getLogger(FileRemoval.class);

    private final FileStore store;

    FileRemoval(FileStore store) {
        this.store = store;
    }

    void afterCommit(String key) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronizationAdapter() {
            @Override
            public void afterCommit() {
                try {
                    store.delete(key);
                } catch (IOException | RuntimeException e) {
                    // Whatever a store throws: the rows are gone, and the other files wait for their turn.
                    LOG.warn("File {} stays until the sweep finds it: {}", key, e.toString());
                }
            }
        });
    }
}
