package org.broadleafcare.demo.payment.ledger;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Named values in the order given: a request, an answer or a line of the journal, written as {@code name=value&name=value}. */
public final class Fields {
    private final Map<String, String> values;

    private Fields(Map<String, String> values) {
        this.values = values;
    }

    public static Fields none() {
        return new Fields(new LinkedHashMap<>());
    }

    /** Reads what {@link #toString} wrote. A part without {@code =} has an empty value. */
    public static Fields parse(String line) {
        Fields fields = none();
        for (String part : line.split("&")) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                String value = equals < 0 ? "" : part.substring(equals + 1);
                fields.values.put(decode(name), decode(value));
            }
        }
        return fields;
    }

    public Fields with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, String.valueOf(value));
        return new Fields(more);
    }

    /** The empty string when absent. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public Map<String, String> asMap() {
        return Collections.unmodifiableMap(values);
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
