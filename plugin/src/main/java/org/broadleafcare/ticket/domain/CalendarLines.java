package org.broadleafcare.ticket.domain;

import java.time.Instant;
import java.util.Objects;
import org.broadleafcare.ticket.CalendarFacts;
import org.jspecify.annotations.Nullable;

/** An invitation in a text column: one fact a line, in a fixed order. */
final class CalendarLines {
    private static final int FACTS = 7;

    private CalendarLines() {}

    static @Nullable String of(@Nullable CalendarFacts facts) {
        return facts == null
                ? null
                : String.join(
                        "\n",
                        plain(facts.method()),
                        plain(facts.summary()),
                        plain(facts.start()),
                        plain(facts.end()),
                        Boolean.toString(facts.allDay()),
                        plain(facts.place()),
                        plain(facts.organiser()));
    }

    static @Nullable CalendarFacts read(@Nullable String lines) {
        if (lines == null) {
            return null;
        }
        String[] fact = lines.split("\n", FACTS);
        return fact.length < FACTS
                ? null
                : new CalendarFacts(
                        fact[0],
                        fact[1],
                        instant(fact[2]),
                        instant(fact[3]),
                        Boolean.parseBoolean(fact[4]),
                        empty(fact[5]),
                        empty(fact[6]));
    }

    private static @Nullable Instant instant(String text) {
        return text.isEmpty() ? null : Instant.parse(text);
    }

    private static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String plain(@Nullable Object value) {
        return Objects.toString(value, "").replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
