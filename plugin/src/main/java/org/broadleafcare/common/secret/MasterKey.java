package org.broadleafcare.common.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.broadleafcare.common.config.CareProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key above all others: {@code care.master-key}, else the file {@code master.key} in {@code care.home}, which is made
 * at first use, readable by its owner only. Every node needs the same one. Losing it makes links in mails stop working
 * and nothing else.
 */
public final class MasterKey {

    static final int BYTES = 32;

    private static final Logger LOG = LoggerFactory.getLogger(MasterKey.class);

    private final Optional<String> configured;
    private final Path home;
    private @Nullable SecretKey key;

    public MasterKey(CareProperties properties) {
        this(properties.find("care.master-key"), properties.home());
    }

    MasterKey(Optional<String> configured, Path home) {
        this.configured = configured;
        this.home = home;
    }

    /** Reads or makes the key at the first call. */
    synchronized SecretKey get() {
        SecretKey known = key;
        if (known == null) {
            known = new SecretKeySpec(decoded(configured.orElseGet(this::fromFile)), "AES");
            key = known;
        }
        return known;
    }

    private static byte[] decoded(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("Care's master key is not base64", e);
        }
        if (bytes.length != BYTES) {
            throw new IllegalStateException("Care's master key must have " + BYTES + " bytes, it has " + bytes.length);
        }
        return bytes;
    }

    private String fromFile() {
        Path file = home.resolve("master.key");
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or make Care's master key " + file, e);
        }
    }

    /** Appears complete or not at all: two processes may come here at once, and the first one's key counts. */
    private void create(Path file) throws IOException {
        Files.createDirectories(home);
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Path draft = Files.createTempFile(home, "master", ".draft", ownerOnly());
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(bytes));
            publish(draft, file);
            LOG.info("Made a master key for Care: {}", file);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("Another process made the master key first");
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void publish(Path draft, Path file) throws IOException {
        try {
            // A hard link fails when the name is taken; a move might replace it.
            Files.createLink(file, draft);
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
