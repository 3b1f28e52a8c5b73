package org.broadleafcare.demo.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** Names and descriptions of the sample catalogue in one language. */
record SampleText(Properties lines) {
    /** The shop's own language; the others are kept as translations. */
    static final String HOME = "en";

    static final List<String> TRANSLATED = List.of("de", "ja", "ar");

    static SampleText in(String language) {
        Properties lines = new Properties();
        try (InputStream file = open("/demo-seed/catalogue_" + language + ".properties")) {
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SampleText(lines);
    }

    /** Lines of the catalogue table without its comment, each split at the commas. */
    static List<String[]> catalogue() {
        try (InputStream file = open("/demo-seed/catalogue.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name(String key) {
        return line(key + ".name");
    }

    String description(String key) {
        return line(key + ".description");
    }

    private String line(String key) {
        String line = lines.getProperty(key);
        if (line == null) {
            throw new IllegalStateException("The sample catalogue has no line " + key);
        }
        return line;
    }

    private static InputStream open(String resource) throws IOException {
        InputStream stream = SampleText.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException("Missing on the class path: " + resource);
        }
        return stream;
    }
}
