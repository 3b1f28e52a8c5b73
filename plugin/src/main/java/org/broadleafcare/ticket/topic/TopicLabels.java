package org.broadleafcare.ticket.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.broadleafcare.common.text.Messages;

/**
 * What a topic is called: as the merchant translated it in the admin, else as follows. A topic we ship is called as our texts say, in the reader's language, until the merchant writes
 * something else into its row; from then on, and for the merchant's own topics, what stands in the row counts. A text for
 * the code of such a topic in the shop's own bundle translates it.
 */
public final class TopicLabels {

    private static final String KEY = "care.topic.";
    private static final String SHIPPED = "/messages/care_en.properties";

    private final Messages messages;
    private final Properties shipped = new Properties();

    /** Reads the English texts as shipped, to know a row that nobody has edited. */
    public TopicLabels(Messages messages) {
        this.messages = messages;
        try (InputStream in = TopicLabels.class.getResourceAsStream(SHIPPED)) {
            if (in != null) {
                shipped.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String of(Topic topic, Locale reader) {
        String exact = topic.translations().get(reader.getLanguage() + "_" + reader.getCountry());
        String translated = exact == null ? topic.translations().get(reader.getLanguage()) : exact;
        return translated == null ? untranslated(topic, reader) : translated;
    }

    private String untranslated(Topic topic, Locale reader) {
        String key = KEY + topic.code();
        String ours = shipped.getProperty(key);
        boolean edited = ours != null && !ours.strip().equals(topic.label());
        return edited || !messages.has(reader, key) ? topic.label() : messages.text(reader, key);
    }
}
