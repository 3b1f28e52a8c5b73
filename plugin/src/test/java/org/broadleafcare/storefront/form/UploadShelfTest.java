package org.broadleafcare.storefront.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadShelfTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    void theOldestFilesMakeRoomForNewOnes() throws IOException {
        UploadShelf shelf = shelf();
        ShelvedFile first = put(shelf, Duration.ofMinutes(3));
        ShelvedFile second = put(shelf, Duration.ofMinutes(2));
        ShelvedFile third = put(shelf, Duration.ofMinutes(1));

        put(shelf, Duration.ZERO);

        assertThat(shelf.holds(first)).isFalse();
        assertThat(shelf.holds(second)).isTrue();
        assertThat(shelf.holds(third)).isTrue();
    }

    @Test
    void abandonedFilesGoWhenTheNextOneComes() throws IOException {
        UploadShelf shelf = shelf();
        ShelvedFile abandoned = put(shelf, Duration.ofHours(7));

        put(shelf, Duration.ZERO);

        assertThat(shelf.holds(abandoned)).isFalse();
    }

    /** Has room for two files and no third. */
    private UploadShelf shelf() {
        return new UploadShelf(folder, 2, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private ShelvedFile put(UploadShelf shelf, Duration ago) throws IOException {
        ShelvedFile file = shelf.put("photo.jpg", new ByteArrayInputStream(new byte[MEGABYTE]), MEGABYTE)
                .orElseThrow();
        Files.setLastModifiedTime(folder.resolve(file.id()), FileTime.from(NOW.minus(ago)));
        return file;
    }
}
