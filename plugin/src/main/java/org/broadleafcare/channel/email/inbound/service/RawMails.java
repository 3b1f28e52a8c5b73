package org.broadleafcare.channel.email.inbound.service;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.broadleafcare.channel.email.inbound.RawIntake;
import org.broadleafcare.channel.email.inbound.StoredRaw;
import org.broadleafcare.channel.email.inbound.dao.InboundMailDao;
import org.broadleafcare.common.file.FileStore;
import org.broadleafcare.common.file.spi.FileOwner;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationAdapter;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The bytes of mails in the file store. */
public final class RawMails implements RawIntake, FileOwner {
    private static final Logger LOG = LoggerFactory.getLogger(RawMails.class);

    private final FileStore store;
    private final InboundMailDao mails;

    public RawMails(FileStore store, InboundMailDao mails) {
        this.store = store;
        this.mails = mails;
    }

    @Override
    public StoredRaw keep(InputStream mail, long longest) throws IOException {
        FirstSight sight = new FirstSight(mail, longest);
        String key = store.put(sight);
        return sight.stored(key);
    }

    @Override
    public @Nullable String identityOf(InputStream header) {
        try {
            HeaderLines lines = HeaderLines.of(header.readNBytes(FirstSight.LONGEST_HEADER));
            return Identity.needsNoBody(lines) ? Identity.of(lines, "") : null;
        } catch (IOException e) {
            return null;
        }
    }

    public InputStream open(String key) throws IOException {
        return store.open(key);
    }

    /** At once; what cannot be deleted is swept away later. */
    public void delete(Collection<String> keys) {
        for (String key : keys) {
            try {
                store.delete(key);
            } catch (IOException | RuntimeException e) {
                // One stubborn file must not keep the others.
                LOG.warn("Mail {} stays until the sweep finds it: {}", key, e.toString());
            }
        }
    }

    /** When the caller's transaction has committed. */
    public void deleteAfterCommit(List<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        List<String> gone = List.copyOf(keys);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronizationAdapter() {
            @Override
            public void afterCommit() {
                delete(gone);
            }
        });
    }

    @Override
    public List<String> columns() {
        return List.of("CARE_INBOUND_MAIL.RAW_KEY");
    }

    @Override
    public Set<String> usedKeys(Collection<String> keys) {
        return Set.copyOf(mails.usedKeys(keys));
    }
}
