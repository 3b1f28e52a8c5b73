package org.broadleafcare.channel.email.mime.calendar;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.VTimeZone;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The time zones of an invitation: by IANA name, by Windows name, or as the invitation itself describes them. */
final class CalendarZones {

    private static final Pattern TIME = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})(Z?))?");
    private static final int LONGEST_BLOCK = 20_000;

    private final Map<String, String> described = new HashMap<>();
    private final StringBuilder block = new StringBuilder();
    private @Nullable String blockId;

    /** A line of a VTIMEZONE, its first and last included. */
    void add(String folded, CalendarLine line) {
        if (block.length() < LONGEST_BLOCK) {
            block.append(folded).append("\r\n");
        }
        if (line.name().equals("TZID")) {
            blockId = line.value().strip();
        }
        if (line.name().equals("END") && line.value().strip().equalsIgnoreCase("VTIMEZONE")) {
            if (blockId != null && described.size() < 20) {
                described.put(blockId, block.toString());
            }
            block.setLength(0);
            blockId = null;
        }
    }

    /** The instant of a date or time; null when it is none. Days and times without a zone count as UTC. */
    @Nullable
    Instant instant(CalendarLine line) {
        Matcher parts = TIME.matcher(line.value().strip());
        if (!parts.matches()) {
            return null;
        }
        LocalDate day = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
        if (parts.group(4) == null) {
            return day.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        LocalDateTime time = day.atTime(number(parts, 4), number(parts, 5), Math.min(number(parts, 6), 59));
        String zone = line.parameters().get("TZID");
        return zone == null || !parts.group(7).isEmpty() ? time.toInstant(ZoneOffset.UTC) : at(time, zone.strip());
    }

    private Instant at(LocalDateTime time, String zone) {
        try {
            return time.atZone(ZoneId.of(zone)).toInstant();
        } catch (DateTimeException e) {
            String windows = TimeZone.getIDForWindowsID(zone, "001");
            return windows == null
                    ? atDescribed(time, zone)
                    : time.atZone(ZoneId.of(windows)).toInstant();
        }
    }

    private Instant atDescribed(LocalDateTime time, String zone) {
        String description = described.get(zone);
        Instant asUtc = time.toInstant(ZoneOffset.UTC);
        VTimeZone own = description == null ? null : VTimeZone.create(new StringReader(description));
        if (own == null) {
            return asUtc;
        }
        int[] offsets = new int[2];
        own.getOffset(asUtc.toEpochMilli(), true, offsets);
        return asUtc.minusMillis(offsets[0] + (long) offsets[1]);
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
