package org.broadleafcare.channel.email.inbound.service;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.broadleafcare.relocated.mime4j.codec.DecodeMonitor;
import org.broadleafcare.relocated.mime4j.codec.DecoderUtil;
import org.jspecify.annotations.Nullable;

/**
 * The header of a mail at first sight: enough for a row and a list, tolerant of anything. What a mail really says is read
 * when it is filed.
 */
final class HeaderLines {
    private static final int LONGEST_EMAIL = 320;
    private static final int LONGEST_SUBJECT = 255;

    private final Map<String, String> fields;

    private HeaderLines(Map<String, String> fields) {
        this.fields = fields;
    }

    /** The topmost field of each name counts. */
    static HeaderLines of(byte[] header) {
        Map<String, String> fields = new HashMap<>();
        String name = "";
        StringBuilder value = new StringBuilder();
        for (String line : text(header).split("\r\n|\n|\r")) {
            if (line.isEmpty()) {
                break;
            }
            if (line.startsWith(" ") || line.startsWith("\t")) {
                value.append(' ').append(line.strip());
                continue;
            }
            keep(fields, name, value);
            int colon = line.indexOf(':');
            name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            value = new StringBuilder(colon < 0 ? "" : line.substring(colon + 1).strip());
        }
        keep(fields, name, value);
        return new HeaderLines(fields);
    }

    private static void keep(Map<String, String> fields, String name, StringBuilder value) {
        if (!name.isEmpty()) {
            fields.putIfAbsent(name, value.toString());
        }
    }

    private static String text(byte[] header) {
        String utf8 = new String(header, StandardCharsets.UTF_8);
        return utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(header, StandardCharsets.ISO_8859_1);
    }

    /** Unfolded, as sent; "" when there is none. */
    String value(String name) {
        return fields.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** Lower case; "" when no address can be seen. */
    String fromEmail() {
        String from = value("From");
        int close = from.lastIndexOf('>');
        int open = close < 0 ? -1 : from.lastIndexOf('<', close);
        String email = open >= 0 ? from.substring(open + 1, close) : firstWordWithAt(from);
        String bare = email.strip().toLowerCase(Locale.ROOT).replace("\0", "");
        return bare.indexOf('@') < 0 || bare.length() > LONGEST_EMAIL ? "" : bare;
    }

    private static String firstWordWithAt(String text) {
        for (String word : text.split("[\\s,;()]+")) {
            if (word.indexOf('@') > 0) {
                return word;
            }
        }
        return "";
    }

    /** Decoded, one line. */
    String shortSubject() {
        String decoded = DecoderUtil.decodeEncodedWords(value("Subject"), DecodeMonitor.SILENT);
        String line = (decoded == null ? "" : decoded)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        if (line.length() <= LONGEST_SUBJECT) {
            return line;
        }
        return line.substring(
                0, Character.isHighSurrogate(line.charAt(LONGEST_SUBJECT - 1)) ? LONGEST_SUBJECT - 1 : LONGEST_SUBJECT);
    }

    /** As the sender's clock said; null when it cannot be read or no database would take it. */
    @Nullable
    Instant date() {
        try {
            String date = value("Date")
                    .replaceAll("\\([^()]*\\)", "")
                    .replaceAll("\\s+", " ")
                    .strip();
            Instant read = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            int year = read.atZone(ZoneOffset.UTC).getYear();
            return year < 1980 || year > 2100 ? null : read;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
