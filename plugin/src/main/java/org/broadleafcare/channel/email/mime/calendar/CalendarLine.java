package org.broadleafcare.channel.email.mime.calendar;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of iCalendar after unfolding.
 *
 * @param name upper case
 * @param parameters names in upper case
 * @param value as written, still escaped
 */
record CalendarLine(String name, Map<String, String> parameters, String value) {

    /** Null for what is no such line. */
    static @Nullable CalendarLine of(String line) {
        int colon = end(line, 0, ":");
        if (colon >= line.length()) {
            return null;
        }
        Map<String, String> parameters = new HashMap<>();
        int end = end(line, 0, ";:");
        String name = line.substring(0, end).strip().toUpperCase(Locale.ROOT);
        while (end < colon && parameters.size() < 50) {
            int start = end + 1;
            end = end(line, start, ";:");
            String parameter = line.substring(start, end);
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(
                        parameter.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                        parameter.substring(equals + 1).replace("\"", ""));
            }
        }
        return new CalendarLine(name, parameters, line.substring(colon + 1));
    }

    /** The text without its escapes. */
    String text() {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char next = value.charAt(++i);
                text.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString().strip();
    }

    /** Index of the first of these characters outside of quotes, or the length. */
    private static int end(String line, int from, String marks) {
        boolean quoted = false;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (!quoted && marks.indexOf(c) >= 0) {
                return i;
            }
        }
        return line.length();
    }
}
