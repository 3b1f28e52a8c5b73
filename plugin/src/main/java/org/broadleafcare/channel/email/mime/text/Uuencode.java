package org.broadleafcare.channel.email.mime.text;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds uuencoded files between the lines of a text, as old programs send them. */
public final class Uuencode {

    private static final Pattern BEGIN = Pattern.compile("begin(?:-base64)? [0-7]{3,4} (\\S.{0,254})");

    private Uuencode() {}

    /** A file that lay in a text. */
    public record Found(String name, byte[] bytes) {}

    /** What was found, and the text without it. */
    public record Split(String text, List<Found> files) {}

    /** Takes complete files out of the text; what has no end line stays text. At most 50. */
    public static Split split(String text) {
        if (!text.contains("begin ")) {
            return new Split(text, List.of());
        }
        List<String> lines = List.of(text.split("\n", -1));
        List<Found> files = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            Matcher begin = BEGIN.matcher(lines.get(i).stripTrailing());
            int end = files.size() < 50 && begin.matches() ? end(lines, i + 1) : -1;
            if (end > 0) {
                files.add(new Found(begin.group(1).strip(), bytes(lines.subList(i + 1, end))));
                i = end;
            } else {
                rest.append(i == 0 ? "" : "\n").append(lines.get(i));
            }
        }
        return new Split(rest.toString(), files);
    }

    /** Decodes the lines between begin and end. */
    static byte[] bytes(List<String> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(lines.size() * 45);
        lines.forEach(line -> decode(line, bytes));
        return bytes.toByteArray();
    }

    /** Line of the end, when every line up to it is one of uuencode; else -1. */
    private static int end(List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            if (line.equals("end")) {
                return i;
            }
            if (!line.isEmpty() && line.length() < 1 + (length(line) * 4 + 2) / 3 - 3) {
                return -1;
            }
        }
        return -1;
    }

    private static int length(String line) {
        return line.isEmpty() ? 0 : sixBits(line, 0);
    }

    private static void decode(String line, ByteArrayOutputStream bytes) {
        int left = length(line);
        for (int i = 1; left > 0; i += 4) {
            int group = sixBits(line, i) << 18
                    | sixBits(line, i + 1) << 12
                    | sixBits(line, i + 2) << 6
                    | sixBits(line, i + 3);
            for (int shift = 16; shift >= 0 && left > 0; shift -= 8, left--) {
                bytes.write(group >> shift & 0xff);
            }
        }
    }

    /** Trailing blanks get lost on the way: they are zeros. */
    private static int sixBits(String line, int index) {
        return index < line.length() ? line.charAt(index) - ' ' & 63 : 0;
    }
}
