package org.broadleafcare.channel.email.mime.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.broadleafcare.channel.email.mime.text.Charsets;
import org.broadleafcare.channel.email.mime.text.CleanText;
import org.broadleafcare.ticket.CalendarFacts;
import org.jspecify.annotations.Nullable;

/** Reads the first event of an invitation: what, when, where, by whom. Recurrence is not unfolded. */
public final class CalendarReader {

    private static final int LONGEST_TEXT = 1000;

    private final Map<String, CalendarLine> event = new HashMap<>();
    private final CalendarZones zones = new CalendarZones();
    private String method = "PUBLISH";

    private CalendarReader() {}

    /** The facts; empty when there is no event that can be understood. Never fails for what the bytes hold. */
    public static Optional<CalendarFacts> read(byte[] bytes, String charset) {
        CalendarReader reader = new CalendarReader();
        try {
            reader.lines(CleanText.lines(Charsets.decode(bytes, charset).text()));
            return Optional.ofNullable(reader.facts());
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private void lines(String text) {
        Deque<String> open = new ArrayDeque<>();
        boolean done = false;
        for (String folded : text.replaceAll("\n[ \t]", "").split("\n")) {
            CalendarLine line = CalendarLine.of(folded);
            if (line == null) {
                continue;
            }
            String value = line.value().strip().toUpperCase(Locale.ROOT);
            if (line.name().equals("BEGIN") && open.size() < 20) {
                open.push(value);
            }
            String component = Objects.requireNonNullElse(open.peek(), "");
            if (open.contains("VTIMEZONE")) {
                zones.add(folded, line);
            } else if (component.equals("VEVENT") && !done) {
                event.putIfAbsent(line.name(), line);
            } else if (line.name().equals("METHOD") && component.equals("VCALENDAR")) {
                method = CleanText.cut(value, 20);
            }
            if (line.name().equals("END") && !open.isEmpty()) {
                done |= open.pop().equals("VEVENT");
            }
        }
    }

    private @Nullable CalendarFacts facts() {
        CalendarLine start = event.get("DTSTART");
        if (start == null && !event.containsKey("SUMMARY")) {
            return null;
        }
        boolean allDay = start != null && start.value().strip().matches("\\d{8}");
        Instant from = start == null ? null : zones.instant(start);
        return new CalendarFacts(
                method,
                Objects.requireNonNullElse(text("SUMMARY"), ""),
                from,
                from == null ? null : end(from, allDay),
                allDay,
                text("LOCATION"),
                organiser());
    }

    private @Nullable Instant end(Instant start, boolean allDay) {
        CalendarLine end = event.get("DTEND");
        if (end != null) {
            return zones.instant(end);
        }
        CalendarLine duration = event.get("DURATION");
        if (duration != null) {
            return plus(start, duration.value().strip().toUpperCase(Locale.ROOT));
        }
        return allDay ? start.plus(Duration.ofDays(1)) : null;
    }

    private static Instant plus(Instant start, String duration) {
        if (duration.matches("[+-]?P\\d{1,4}W")) {
            return start.atOffset(ZoneOffset.UTC).plus(Period.parse(duration)).toInstant();
        }
        return start.plus(Duration.parse(duration));
    }

    private @Nullable String text(String name) {
        CalendarLine line = event.get(name);
        String text = line == null ? "" : CleanText.cut(line.text(), LONGEST_TEXT);
        return text.isEmpty() ? null : text;
    }

    private @Nullable String organiser() {
        CalendarLine line = event.get("ORGANIZER");
        if (line == null) {
            return null;
        }
        String name = line.parameters().getOrDefault("CN", "").strip();
        String address = line.value().strip().replaceFirst("(?i)^mailto:", "");
        return CleanText.cut(CleanText.line(name.isEmpty() ? address : name), LONGEST_TEXT);
    }
}
