package org.broadleafcare.common.file.service;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.broadleafcare.common.file.FileStore;
import org.broadleafcare.common.file.spi.FileOwner;
import org.broadleafcare.common.task.Housekeeping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes bytes nobody points to: what a crash, a failed delete or a message never sent has left behind. */
final class FileSweep implements Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(FileSweep.class);
    /** Longer than any transaction, and than an upload is held for a message in writing. */
    private static final Duration SAFE_AGE = Duration.ofHours(24);

    private static final int BATCH = 500;

    private final FileStore store;
    private final Supplier<? extends Collection<FileOwner>> owners;
    private final Clock clock;

    FileSweep(FileStore store, Supplier<? extends Collection<FileOwner>> owners, Clock clock) {
        this.store = store;
        this.owners = owners;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "files.sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() throws IOException {
        Instant before = clock.instant().minus(SAFE_AGE);
        List<String> batch = new ArrayList<>();
        store.forEachKey(before, key -> {
            batch.add(key);
            if (batch.size() == BATCH) {
                sweep(batch);
            }
        });
        sweep(batch);
    }

    private void sweep(List<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        Set<String> orphans = new HashSet<>(keys);
        owners.get().forEach(owner -> orphans.removeAll(owner.usedKeys(orphans)));
        keys.clear();
        for (String orphan : orphans) {
            try {
                store.delete(orphan);
                LOG.info("Swept file {}, which belonged to nothing", orphan);
            } catch (IOException | RuntimeException e) {
                // One stubborn file must not keep the others.
                LOG.warn("Could not sweep file {}: {}", orphan, e.toString());
            }
        }
    }
}
