package org.broadleafcare.storefront.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.broadleafcare.common.file.Upload;

/**
 * Keeps uploaded files between two attempts at a form, so that nobody has to choose them again because of a typo
 * elsewhere. A folder of this node; what stays longer than six hours was abandoned and goes when the next file comes.
 */
public final class UploadShelf {
    private static final Duration KEPT_FOR = Duration.ofHours(6);
    private static final int CHUNK = 16 * 1024;

    private final Path folder;
    private final Clock clock;

    public UploadShelf(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Stores the bytes; empty, and nothing stored, when there are more than {@code limit}. */
    public Optional<ShelvedFile> put(String name, InputStream bytes, long limit) throws IOException {
        Files.createDirectories(folder);
        sweep();
        String id = UUID.randomUUID().toString();
        Path file = folder.resolve(id);
        long size = copy(bytes, file, limit);
        if (size > limit) {
            Files.deleteIfExists(file);
            return Optional.empty();
        }
        return Optional.of(new ShelvedFile(id, name, size));
    }

    private static long copy(InputStream bytes, Path file, long limit) throws IOException {
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                size += read;
                if (size > limit) {
                    return size;
                }
                out.write(chunk, 0, read);
            }
        }
        return size;
    }

    /** Whether the bytes are still here; another node or the sweep may have them. */
    public boolean holds(ShelvedFile file) {
        return Files.isRegularFile(path(file));
    }

    public Upload upload(ShelvedFile file) {
        return new Upload(file.name(), file.size(), () -> Files.newInputStream(path(file)));
    }

    public void remove(ShelvedFile file) {
        try {
            Files.deleteIfExists(path(file));
        } catch (IOException e) {
            // The sweep tries again; the shopper need not know.
        }
    }

    private Path path(ShelvedFile file) {
        return folder.resolve(UUID.fromString(file.id()).toString());
    }

    private void sweep() throws IOException {
        Instant oldest = clock.instant().minus(KEPT_FOR);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
