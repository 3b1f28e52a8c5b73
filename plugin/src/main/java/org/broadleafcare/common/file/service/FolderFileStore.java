package org.broadleafcare.common.file.service;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadleafcare.common.config.CareProperties;
import org.broadleafcare.common.file.FileStore;

/**
 * Keeps files in the folder {@code files} of {@code care.home}, spread over subfolders by the first digits of their key.
 * Nodes share it by a network file system.
 */
final class FolderFileStore implements FileStore {

    private static final int KEY_BYTES = 16;
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{32}");

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    FolderFileStore(CareProperties properties) {
        this(properties.home().resolve("files"));
    }

    FolderFileStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public String put(InputStream bytes) throws IOException {
        String key = newKey();
        Path file = folder.resolve(key);
        Files.createDirectories(file.getParent());
        // Beside its final place, so that the move is atomic: a file is there whole or not at all.
        Path draft = Files.createTempFile(file.getParent(), "draft", ".tmp");
        try {
            Files.copy(bytes, draft, StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        return key;
    }

    @Override
    public InputStream open(String key) throws IOException {
        if (!KEY.matcher(key).matches()) {
            throw new NoSuchFileException(key);
        }
        return Files.newInputStream(folder.resolve(key));
    }

    @Override
    public void delete(String key) throws IOException {
        if (KEY.matcher(key).matches()) {
            Files.deleteIfExists(folder.resolve(key));
        }
    }

    @Override
    public void forEachKey(Instant storedBefore, Consumer<String> each) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            Iterator<Path> all = files.filter(Files::isRegularFile).iterator();
            while (all.hasNext()) {
                Path file = all.next();
                String key = folder.relativize(file).toString().replace(File.separatorChar, '/');
                if (KEY.matcher(key).matches() && isOlder(file, storedBefore)) {
                    each.accept(key);
                }
            }
        }
    }

    private static boolean isOlder(Path file, Instant than) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(than);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private String newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String hex = HexFormat.of().formatHex(bytes);
        return hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex;
    }
}
