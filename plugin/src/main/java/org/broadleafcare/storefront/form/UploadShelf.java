package org.broadleafcare.storefront.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.broadleafcare.common.file.Upload;

/**
 * Keeps uploaded files between two attempts at a form, so that nobody has to choose them again because of a typo
 * elsewhere. A folder of this node; what stays longer than six hours was abandoned and goes when the next file comes. So do the
 * oldest when there is too much: forms that are never finished count against no rate limit and must not fill the disk.
 */
public final class UploadShelf {
    private static final Duration KEPT_FOR = Duration.ofHours(6);
    private static final int CHUNK = 16 * 1024;
    private static final long MEGABYTE = 1024 * 1024;
    /** Every file that comes looks at all that are here. */
    private static final int MOST_FILES = 2000;

    private final Path folder;
    private final long mostBytes;
    private final Clock clock;

    /** @param megabytes how much may lie here, of all visitors together */
    public UploadShelf(Path folder, int megabytes, Clock clock) {
        this.folder = folder;
        this.mostBytes = megabytes * MEGABYTE;
        this.clock = clock;
    }

    private record Lying(Path file, Instant since, long size) {}

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
        List<Lying> newestFirst = lying();
        newestFirst.sort(Comparator.comparing(Lying::since).reversed());
        long bytes = 0;
        int count = 0;
        for (Lying each : newestFirst) {
            bytes += each.size();
            count++;
            if (each.since().isBefore(oldest) || bytes > mostBytes || count > MOST_FILES) {
                Files.deleteIfExists(each.file());
            }
        }
    }

    private List<Lying> lying() throws IOException {
        List<Lying> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                try {
                    BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
                    found.add(new Lying(file, facts.lastModifiedTime().toInstant(), facts.size()));
                } catch (NoSuchFileException sentMeanwhile) {
                    // Its form is finished: one less.
                }
            }
        }
        return found;
    }
}
