package org.broadleafcare.common.file.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.broadleafcare.common.file.FileStore;
import org.broadleafcare.common.file.FileStoreContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFileStoreTest extends FileStoreContract {

    @TempDir
    Path folder;

    @Override
    protected FileStore store() {
        return new FolderFileStore(folder.resolve("files"));
    }

    @Test
    void leavesNoDraftsLyingAround() throws IOException {
        store().put(new ByteArrayInputStream(new byte[] {1, 2, 3}));
        InputStream breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("line cut");
            }
        };
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> store().put(breaking));

        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void doesNotFollowAKeyOutOfItsFolder() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.txt"), "not yours");

        store().delete("../outside.txt");

        assertThat(outside).exists();
    }
}
