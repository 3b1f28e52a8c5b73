package org.broadleafcare.adminui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What a browser fetches before an agent sees anything. */
class BundleTest {

    private static final int LIMIT = 80 * 1024;
    private static final Path ASSETS = Path.of(System.getProperty("care.assets"));

    @Test
    void staysBelowTheSizeOfFirstLoad() throws IOException {
        int script = zippedSize("workspace.js");
        int style = zippedSize("workspace.css");
        int language = largestLanguage();

        System.out.printf(
                "workspace.js %,d bytes gzip, workspace.css %,d, largest language %,d%n", script, style, language);
        assertThat(language).isPositive();
        assertThat(script + style + language).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void definesTheWorkspaceElementAndKeepsTheLicenceOfLit() throws IOException {
        String script = Files.readString(ASSETS.resolve("workspace.js"));

        assertThat(script).contains("care-workspace").contains("SPDX-License-Identifier: BSD-3-Clause");
        assertThat(getClass().getResource("/META-INF/licenses/lit.txt")).isNotNull();
    }

    @Test
    void namesNoOtherServer() throws IOException {
        String script = Files.readString(ASSETS.resolve("workspace.js"));

        assertThat(script.replaceAll("http://www\\.w3\\.org/\\S*", "")).doesNotContain("http://", "https://");
    }

    private static int largestLanguage() throws IOException {
        try (Stream<Path> chunks = Files.list(ASSETS.resolve("workspace"))) {
            int largest = 0;
            for (Path chunk : chunks.toList()) {
                largest = Math.max(largest, zippedSize("workspace/" + chunk.getFileName()));
            }
            return largest;
        }
    }

    private static int zippedSize(String asset) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            Files.copy(ASSETS.resolve(asset), out);
        }
        return zipped.size();
    }
}
