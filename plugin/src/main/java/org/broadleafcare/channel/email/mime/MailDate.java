package org.broadleafcare.channel.email.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates of mails: RFC 5322 with its obsolete forms, and what programs write instead. */
final class MailDate {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("est", -5),
            Map.entry("edt", -4),
            Map.entry("cst", -6),
            Map.entry("cdt", -5),
            Map.entry("mst", -7),
            Map.entry("mdt", -6),
            Map.entry("pst", -8),
            Map.entry("pdt", -7),
            Map.entry("cet", 1),
            Map.entry("cest", 2),
            Map.entry("mez", 1),
            Map.entry("mesz", 2),
            Map.entry("bst", 1),
            Map.entry("jst", 9));
    private static final Pattern USUAL =
            Pattern.compile("(\\d{1,2})[ -]([a-z]{3})[a-z]{0,6}[ -](\\d{2,4}) (\\d{1,2})[:.](\\d{2})"
                    + "(?:[:.](\\d{2}))?(?:[.,]\\d{1,9})?(?: (?:([+-])(\\d{2}):?(\\d{2})|([a-z]{1,5})))?.{0,200}");

    private MailDate() {}

    /** The instant; null when it cannot be read or no calendar knows it. A zone nobody knows counts as UTC. */
    static @Nullable Instant of(String field) {
        String text = field.length() > 300 ? field.substring(0, 300) : field;
        String plain = text.toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll("^ ?[a-z]{2,10}\\.?, ?", "")
                .strip();
        Matcher usual = USUAL.matcher(plain.replaceAll("^[a-z]{3} (?=\\d)", ""));
        try {
            return usual.matches()
                    ? instant(usual)
                    : OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant instant(Matcher parts) {
        int month = MONTHS.indexOf(parts.group(2)) + 1;
        int year = Integer.parseInt(parts.group(3));
        int century = year < 50 ? 2000 : year < 1000 ? 1900 : 0;
        String seconds = parts.group(6);
        LocalDateTime local = LocalDateTime.of(
                year + century,
                month,
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(4)),
                Integer.parseInt(parts.group(5)),
                // A leap second has no instant of its own.
                seconds == null ? 0 : Math.min(Integer.parseInt(seconds), 59));
        return local.toInstant(offset(parts));
    }

    private static ZoneOffset offset(Matcher parts) {
        String sign = parts.group(7);
        if (sign == null) {
            String name = parts.group(10);
            return ZoneOffset.ofHours(name == null ? 0 : ZONES.getOrDefault(name, 0));
        }
        int minutes = Integer.parseInt(parts.group(8)) * 60 + Integer.parseInt(parts.group(9));
        return ZoneOffset.ofTotalSeconds((sign.equals("-") ? -minutes : minutes) * 60);
    }
}
