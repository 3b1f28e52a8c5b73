package org.broadleafcare.common.event.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the facts of an event as JSON. Lets through only what cannot be a sentence or a person's data, so
 * that the log never has to be rewritten: numbers, booleans, and words without blanks made of ASCII letters, digits and
 * {@code _ . : / # + -}. Names of facts that end in "login" may also hold an at sign.
 */
final class Facts {

    private static final int MAX_ITEMS = 50;
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.:/#+-]{0,120}");
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9_.:/#+@-]{0,255}");

    private final ObjectMapper json;

    Facts(ObjectMapper json) {
        this.json = json;
    }

    String write(Map<String, Object> facts) {
        facts.forEach(Facts::check);
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Facts cannot be written as JSON: " + facts.keySet(), e);
        }
    }

    Map<String, Object> read(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The event log holds facts that are not JSON", e);
        }
    }

    private static void check(String name, @Nullable Object value) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for a fact: " + name);
        }
        if (value instanceof Collection<?> items) {
            if (items.size() > MAX_ITEMS) {
                throw new IllegalArgumentException("Too many items in fact " + name);
            }
            items.forEach(item -> checkSingle(name, item));
        } else {
            checkSingle(name, value);
        }
    }

    private static void checkSingle(String name, @Nullable Object value) {
        boolean plain = value == null || value instanceof Number || value instanceof Boolean || value instanceof Enum;
        if (!plain
                && !(value instanceof String word && allowed(name).matcher(word).matches())) {
            // The value stays out of the message: it may be just the personal data that must not be kept.
            throw new IllegalArgumentException("Fact " + name + " is not a number, a boolean or a short word");
        }
    }

    private static Pattern allowed(String name) {
        return name.endsWith("login") || name.endsWith("Login") ? LOGIN : WORD;
    }
}
