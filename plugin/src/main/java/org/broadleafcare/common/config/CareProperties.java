package org.broadleafcare.common.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.context.EmbeddedValueResolverAware;
import org.springframework.util.StringValueResolver;

/** Every property of {@code care.properties} with the value that counts in this shop. */
public final class CareProperties implements EmbeddedValueResolverAware {

    private static final String FILE = "/care.properties";

    private final Map<String, String> values = new TreeMap<>();

    @Override
    public void setEmbeddedValueResolver(StringValueResolver resolver) {
        for (String key : defaults().stringPropertyNames()) {
            values.put(key, resolver.resolveStringValue("${" + key + "}"));
        }
    }

    /** The value, possibly empty; fails for a key that {@code care.properties} does not have. */
    public String get(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("No such property in care.properties: " + key);
        }
        return value;
    }

    /** The value unless it is blank. */
    public Optional<String> find(String key) {
        return Optional.of(get(key).strip()).filter(value -> !value.isEmpty());
    }

    /** The folder for attachments and the master key. */
    public Path home() {
        return Path.of(get("care.home"));
    }

    public Map<String, String> asMap() {
        return Map.copyOf(values);
    }

    static Properties defaults() {
        try (InputStream in = CareProperties.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("care.properties is missing from the jar");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
