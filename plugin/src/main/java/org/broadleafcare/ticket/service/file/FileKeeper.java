package org.broadleafcare.ticket.service.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.broadleafcare.common.Sha256;
import org.broadleafcare.common.file.FileRules;
import org.broadleafcare.common.file.FileStore;
import org.broadleafcare.common.file.FileVerdict;
import org.broadleafcare.common.file.FileVerdict.Accepted;
import org.broadleafcare.common.file.Upload;
import org.broadleafcare.ticket.WithheldFile;
import org.broadleafcare.ticket.domain.AttachmentImpl.StoredFile;
import org.broadleafcare.ticket.service.input.Findings;
import org.broadleafcare.ticket.service.input.MailInput;
import org.broadleafcare.ticket.service.input.TypedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationAdapter;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts uploads into the file store before their rows commit, and takes them out again when the transaction rolls back.
 * What a crash leaves behind is swept away a day later, see
 * {@link TicketFiles}.
 */
public final class FileKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(FileKeeper.class);

    private static final int LONGEST_NAME = 200;

    private final FileStore store;
    private final FileRules rules;

    public FileKeeper(FileStore store, FileRules rules) {
        this.store = store;
        this.rules = rules;
    }

    /** Throws InvalidTicketInput, before anything is kept, when a file is not welcome. */
    public List<StoredFile> keep(List<Upload> uploads) {
        if (uploads.isEmpty()) {
            return List.of();
        }
        List<Accepted> accepted = checked(uploads);
        List<String> keys = new ArrayList<>();
        TransactionSynchronizationManager.registerSynchronization(new RemoveUnlessCommitted(keys));
        List<StoredFile> stored = new ArrayList<>();
        for (int at = 0; at < uploads.size(); at++) {
            stored.add(put(uploads.get(at), accepted.get(at), keys));
        }
        return stored;
    }

    /** Of a mail, whose files nobody can send again: what is not welcome is withheld. In the order given. */
    public List<Kept> keepWelcome(List<Upload> uploads) {
        if (uploads.isEmpty()) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        TransactionSynchronizationManager.registerSynchronization(new RemoveUnlessCommitted(keys));
        return uploads.stream().map(upload -> keepWelcome(upload, keys)).toList();
    }

    private Kept keepWelcome(Upload upload, List<String> keys) {
        FileVerdict verdict;
        try {
            verdict = rules.check(upload);
        } catch (IOException e) {
            LOG.warn("A file of a mail is withheld: its check failed with {}", e.toString());
            return withheld(upload, "scan_failed");
        }
        return verdict instanceof Accepted fine
                ? new Kept.InStore(put(upload, fine, keys))
                : withheld(upload, ((FileVerdict.Refused) verdict).refusal().code());
    }

    private static Kept withheld(Upload upload, String reason) {
        String name = MailInput.cut(TypedText.oneLine(upload.fileName()), LONGEST_NAME);
        return new Kept.Withheld(new WithheldFile(name, upload.size(), reason));
    }

    private List<Accepted> checked(List<Upload> uploads) {
        Findings findings = new Findings();
        rules.checkCount(uploads.size()).ifPresent(refusal -> findings.refuse("files", refusal));
        findings.throwIfAny();
        List<Accepted> accepted = new ArrayList<>();
        for (Upload upload : uploads) {
            FileVerdict verdict = verdict(upload);
            if (verdict instanceof Accepted fine) {
                accepted.add(fine);
            } else if (verdict instanceof FileVerdict.Refused refused) {
                findings.refuse("files", refused.refusal());
            }
        }
        findings.throwIfAny();
        return accepted;
    }

    private FileVerdict verdict(Upload upload) {
        try {
            return rules.check(upload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile put(Upload upload, Accepted file, List<String> keys) {
        MessageDigest digest = Sha256.digest();
        try (InputStream bytes = new DigestInputStream(upload.content().open(), digest)) {
            String key = store.put(bytes);
            keys.add(key);
            if (!Sha256.hex(digest.digest()).equals(file.sha256())) {
                throw new IOException("An upload changed between its check and its keeping");
            }
            return new StoredFile(file.name(), file.contentType(), file.size(), file.sha256(), key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class RemoveUnlessCommitted extends TransactionSynchronizationAdapter {
        private final List<String> keys;
        private boolean commitBegun;

        RemoveUnlessCommitted(List<String> keys) {
            this.keys = keys;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            commitBegun = true;
        }

        @Override
        public void afterCompletion(int status) {
            // An unknown outcome keeps the bytes: a row may point to them. Spring says "rolled back" also when the
            // database
            // has been asked to commit and its answer is lost.
            if (status == STATUS_ROLLED_BACK && !commitBegun) {
                keys.forEach(this::remove);
            }
        }

        private void remove(String key) {
            try {
                store.delete(key);
            } catch (IOException | RuntimeException e) {
                // Whatever a store throws: the other files wait for their turn.
                LOG.warn("File {} stays until the sweep finds it: {}", key, e.toString());
            }
        }
    }
}
