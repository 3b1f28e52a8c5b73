package org.broadleafcare.templates;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The message bundles as they are in the source tree. */
final class Bundles {
    static final Path RESOURCES = Path.of("src/main/resources");
    static final List<String> LOCALES =
            List.of("en", "de", "fr", "es", "it", "nl", "pl", "sv", "nb", "ja", "zh_CN", "ar");

    private Bundles() {}

    /** Every language but English. */
    static List<String> translations() {
        return LOCALES.subList(1, LOCALES.size());
    }

    static List<String> locales() {
        return LOCALES;
    }

    static Map<String, String> of(String locale) throws IOException {
        Path file = RESOURCES.resolve("messages/care_" + locale + ".properties");
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("care/vm"))) {
            return files.filter(file -> file.toString().endsWith(".vm"))
                    .sorted()
                    .toList();
        }
    }
}
