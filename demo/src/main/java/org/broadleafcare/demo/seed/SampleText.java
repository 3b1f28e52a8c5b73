package org.broadleafcare.demo.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** Names and descriptions of the sample catalogue in one language; what a language lacks is shown in English. */
record SampleText(Properties lines) {
    /** The shop's own language. */
    static final String HOME = "en";

    static SampleText in(String language) {
        Properties lines = new Properties();
        try (InputStream file =
                SampleText.class.getResourceAsStream("/demo-seed/catalogue_" + language + ".properties")) {
            if (file != null) {
                lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SampleText(lines);
    }

    /** The line, which the shop's own language must have. */
    String name(String key) {
        return find(key + ".name").orElseThrow(() -> missing(key));
    }

    String description(String key) {
        return find(key + ".description").orElseThrow(() -> missing(key));
    }

    Optional<String> find(String line) {
        return Optional.ofNullable(lines.getProperty(line));
    }

    private static IllegalStateException missing(String key) {
        return new IllegalStateException("The sample catalogue has no text for " + key);
    }
}
