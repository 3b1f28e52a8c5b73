package org.broadleafcare.channel.email.mime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The mails in {@code mail-corpus}: quoting styles, character sets, broken structure, reports, hostile content. */
public final class MailCorpus {

    private MailCorpus() {}

    /** File names of the mails, sorted. */
    public static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            List<String> names = files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".eml"))
                    .sorted()
                    .toList();
            return names.stream();
        }
    }

    public static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(folder().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(MailCorpus.class.getResource("/mail-corpus"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
