package org.broadleafcare.common.text.service;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The patterns of one locale: ours from every jar that has some, and above them the shop's. */
final class Bundle {

    private static final Logger LOG = LoggerFactory.getLogger(Bundle.class);

    private final Locale locale;
    private final Map<String, String> patterns;

    private Bundle(Locale locale, Map<String, String> patterns) {
        this.locale = locale;
        this.patterns = patterns;
    }

    static Bundle of(Locale locale, ClassLoader classes) {
        Map<String, String> patterns = new TreeMap<>();
        read("messages/care_" + locale + ".properties", classes, patterns);
        read("messages/care-shop_" + locale + ".properties", classes, patterns);
        return new Bundle(locale, patterns);
    }

    Locale locale() {
        return locale;
    }

    @Nullable
    String pattern(String key) {
        return patterns.get(key);
    }

    boolean isEmpty() {
        return patterns.isEmpty();
    }

    private static void read(String path, ClassLoader classes, Map<String, String> into) {
        try {
            List<URL> files = Collections.list(classes.getResources(path));
            // Reversed, so that a file nearer to the shop on the class path wins over one farther away.
            Collections.reverse(files);
            for (URL file : files) {
                try (Reader text = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    Properties properties = new Properties();
                    properties.load(text);
                    properties.stringPropertyNames().forEach(key -> into.put(key, properties.getProperty(key)));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.error("Cannot read the messages in {}", path, e);
        }
    }
}
