package org.broadleafcare.adminui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What a browser fetches before an agent sees anything. */
class BundleTest {

    private static final int LIMIT = 80 * 1024;
    /** What a module names in a static import; {@code import(…)} fetches later. */
    private static final Pattern IMPORTED = Pattern.compile("(?:\\bimport|\\bfrom)\\s*\"(\\.[^\"]+)\"");

    private static final Path ASSETS = Path.of(System.getProperty("care.assets"));

    @Test
    void staysBelowTheSizeOfFirstLoad() throws IOException {
        Set<String> first = fetchedWith("workspace.js");
        int script = zippedSize(first);
        int style = zippedSize(Set.of("workspace.css"));
        int language = largestLanguage(first);

        System.out.printf(
                "%s %,d bytes gzip, workspace.css %,d, largest language %,d%n", first, script, style, language);
        assertThat(language).isPositive();
        assertThat(script + style + language).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void fetchesOnlyTheInboxAtFirst() throws IOException {
        assertThat(textOf(fetchedWith("workspace.js")))
                .contains("\"care-inbox\"")
                .doesNotContain("\"care-settings\"");
        assertThat(textOf(allAssets())).contains("\"care-settings\"");
    }

    @Test
    void definesTheWorkspaceElementAndKeepsTheLicenceOfLit() throws IOException {
        assertThat(textOf(fetchedWith("workspace.js")))
                .contains("care-workspace")
                .contains("SPDX-License-Identifier: BSD-3-Clause");
        assertThat(getClass().getResource("/META-INF/licenses/lit.txt")).isNotNull();
    }

    @Test
    void namesNoOtherServer() throws IOException {
        String script = textOf(allAssets());

        assertThat(script.replaceAll("http://www\\.w3\\.org/[\\w/]*", "")).doesNotContain("http://", "https://");
    }

    /** A script with everything it imports before it runs. */
    private static Set<String> fetchedWith(String script) throws IOException {
        Set<String> found = new TreeSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(script));
        while (!waiting.isEmpty()) {
            String asset = waiting.pop();
            if (found.add(asset)) {
                Matcher imported = IMPORTED.matcher(Files.readString(ASSETS.resolve(asset)));
                while (imported.find()) {
                    Path file = ASSETS.resolve(asset).resolveSibling(imported.group(1));
                    waiting.push(ASSETS.relativize(file.normalize()).toString());
                }
            }
        }
        return found;
    }

    private static Set<String> allAssets() throws IOException {
        try (Stream<Path> files = Files.walk(ASSETS)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .map(file -> ASSETS.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static int largestLanguage(Set<String> fetched) throws IOException {
        int largest = 0;
        for (String asset : allAssets()) {
            if (asset.matches("workspace/[a-z]{2}-[A-Z0-9]+\\.js")) {
                Set<String> more = fetchedWith(asset);
                more.removeAll(fetched);
                largest = Math.max(largest, zippedSize(more));
            }
        }
        return largest;
    }

    private static String textOf(Set<String> assets) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String asset : assets) {
            text.append(Files.readString(ASSETS.resolve(asset)));
        }
        return text.toString();
    }

    private static int zippedSize(Set<String> assets) throws IOException {
        int size = 0;
        for (String asset : assets) {
            ByteArrayOutputStream zipped = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
                Files.copy(ASSETS.resolve(asset), out);
            }
            size += zipped.size();
        }
        return size;
    }
}
