package org.broadleafcare.channel.email.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.broadleafcare.channel.email.mime.text.Charsets;
import org.broadleafcare.channel.email.mime.text.CleanText;
import org.broadleafcare.channel.email.mime.text.EncodedWords;

/**
 * A value with parameters, as of Content-Type and Content-Disposition; parameters decoded by RFC 2231 and, where it is
 * not allowed but usual, RFC 2047.
 *
 * @param value lower case
 * @param parameters names in lower case
 */
record ContentField(String value, Map<String, String> parameters) {

    private static final int MOST_PARAMETERS = 100;

    static ContentField of(String field) {
        int end = endOfValue(field);
        Map<String, String> raw = new LinkedHashMap<>();
        int i = end;
        while (i < field.length() && raw.size() < MOST_PARAMETERS) {
            i = parameter(field, i, raw);
        }
        return new ContentField(
                CleanText.line(withoutComments(field.substring(0, end))).toLowerCase(Locale.ROOT), decoded(raw));
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    private static int endOfValue(String field) {
        int semicolon = field.indexOf(';');
        return semicolon < 0 ? field.length() : semicolon;
    }

    /** Reads one parameter that starts at or after here; returns where the next one may start. */
    private static int parameter(String field, int from, Map<String, String> into) {
        int start = from;
        while (start < field.length() && (field.charAt(start) == ';' || field.charAt(start) <= ' ')) {
            start++;
        }
        int equals = start;
        while (equals < field.length() && field.charAt(equals) != '=' && field.charAt(equals) != ';') {
            equals++;
        }
        if (equals >= field.length() || field.charAt(equals) == ';') {
            return equals;
        }
        String name = field.substring(start, equals).strip().toLowerCase(Locale.ROOT);
        int i = equals + 1;
        while (i < field.length() && field.charAt(i) <= ' ') {
            i++;
        }
        StringBuilder value = new StringBuilder();
        boolean quoted = i < field.length() && field.charAt(i) == '"' && field.indexOf('"', i + 1) > 0;
        int end = quoted ? quoted(field, i + 1, value) : plain(field, i, value);
        if (!name.isEmpty()) {
            into.putIfAbsent(name, value.toString());
        }
        return end;
    }

    private static int quoted(String field, int from, StringBuilder value) {
        int i = from;
        while (i < field.length() && field.charAt(i) != '"') {
            if (field.charAt(i) == '\\' && i + 1 < field.length()) {
                i++;
            }
            value.append(field.charAt(i++));
        }
        return i + 1;
    }

    private static int plain(String field, int from, StringBuilder value) {
        int i = from;
        while (i < field.length() && field.charAt(i) != ';') {
            value.append(field.charAt(i++));
        }
        String text = value.toString().strip();
        // A quote that nobody closed.
        text = text.startsWith("\"") ? text.substring(1) : text;
        value.setLength(0);
        value.append(text);
        return i;
    }

    /** Puts {@code name*0*=…; name*1=…} together; {@code name*} wins over {@code name}. */
    private static Map<String, String> decoded(Map<String, String> raw) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Map<String, TreeMap<Integer, Map.Entry<String, String>>> pieces = new LinkedHashMap<>();
        raw.forEach((name, value) -> {
            int star = name.indexOf('*');
            if (star <= 0) {
                parameters.put(name, EncodedWords.decode(value));
            } else {
                pieces.computeIfAbsent(name.substring(0, star), any -> new TreeMap<>())
                        .put(number(name.substring(star + 1)), Map.entry(name, value));
            }
        });
        pieces.forEach((name, parts) -> parameters.put(name, extended(parts)));
        return parameters;
    }

    private static int number(String text) {
        String digits = text.endsWith("*") ? text.substring(0, text.length() - 1) : text;
        return digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : 0;
    }

    private static String extended(TreeMap<Integer, Map.Entry<String, String>> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = "utf-8";
        boolean first = true;
        for (Map.Entry<String, String> part : parts.values()) {
            String value = part.getValue();
            boolean percent = part.getKey().endsWith("*");
            int language = percent && first ? value.indexOf('\'') : -1;
            int text = language < 0 ? -1 : value.indexOf('\'', language + 1);
            if (text >= 0) {
                charset = value.substring(0, language).isBlank() ? charset : value.substring(0, language);
                value = value.substring(text + 1);
            }
            bytes.writeBytes(percent ? percentDecoded(value) : value.getBytes(StandardCharsets.UTF_8));
            first = false;
        }
        return EncodedWords.decode(Charsets.decode(bytes.toByteArray(), charset).text());
    }

    private static byte[] percentDecoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (text.charAt(i) == '%' && high >= 0 && low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(text.charAt(i)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String withoutComments(String value) {
        int open = value.indexOf('(');
        return open < 0 ? value : value.substring(0, open);
    }
}
