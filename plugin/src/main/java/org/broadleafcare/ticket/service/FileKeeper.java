package org.broadleafcare.ticket.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.broadleafcare.common.file.FileStore;
import org.broadleafcare.common.file.Upload;
import org.broadleafcare.ticket.domain.AttachmentImpl.StoredFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationAdapter;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts uploads into the file store before their rows commit, and takes them out again when the transaction rolls back.
 * What a crash leaves behind is found by the sweep.
 */
final class FileKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(FileKeeper.class);

    private final FileStore store;
    private final FileCheck rules;

    FileKeeper(FileStore store, FileCheck rules) {
        this.store = store;
        this.rules = rules;
    }

    /** Throws InvalidTicketInput, before anything is kept, when a file is not welcome. */
    List<StoredFile> keep(List<Upload> uploads) {
        if (uploads.isEmpty()) {
            return List.of();
        }
        List<FileCheck.Accepted> accepted = rules.check(uploads);
        List<String> keys = new ArrayList<>();
        TransactionSynchronizationManager.registerSynchronization(new RemoveUnlessCommitted(keys));
        return accepted.stream().map(file -> put(file, keys)).toList();
    }

    private StoredFile put(FileCheck.Accepted file, List<String> keys) {
        MessageDigest digest = Sha256.digest();
        try (InputStream bytes = new DigestInputStream(file.content().open(), digest)) {
            String key = store.put(bytes);
            keys.add(key);
            return new StoredFile(file.name(), file.contentType(), file.size(), Sha256.hex(digest.digest()), key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class RemoveUnlessCommitted extends TransactionSynchronizationAdapter {
        private final List<String> keys;

        RemoveUnlessCommitted(List<String> keys) {
            this.keys = keys;
        }

        @Override
        public void afterCompletion(int status) {
            // An unknown outcome keeps the bytes: a row may point to them.
            if (status == STATUS_ROLLED_BACK) {
                keys.forEach(this::remove);
            }
        }

        private void remove(String key) {
            try {
                store.delete(key);
            } catch (IOException e) {
                LOG.warn("File {} stays until the sweep finds it: {}", key, e.toString());
            }
        }
    }
}
