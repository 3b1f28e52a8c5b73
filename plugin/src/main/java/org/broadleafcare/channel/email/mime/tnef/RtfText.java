package org.broadleafcare.channel.email.mime.tnef;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of an RTF. Of HTML that Outlook wrapped into RTF, the text between the tags. */
final class RtfText {

    private static final Set<String> NO_WORDS = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "object",
            "header",
            "footer",
            "generator",
            "themedata",
            "listtable",
            "listoverridetable",
            "rsidtbl",
            "xmlnstbl",
            "datastore",
            "latentstyles");
    private static final Pattern BREAKS = Pattern.compile("(?i)<(br|/p|/div|/tr|/li|/h[1-6])[ />]");
    private static final int DEEPEST = 200;

    private final String rtf;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Deque<Boolean> silent = new ArrayDeque<>();
    private final Charset charset;
    private boolean quiet;
    private boolean onlyForRtf;
    private int skip;
    private int fallback = 1;
    private int position;

    private RtfText(byte[] rtf, Charset charset) {
        this.rtf = new String(rtf, StandardCharsets.ISO_8859_1);
        this.charset = charset;
    }

    /** Never fails: what cannot be understood is left out. */
    static String of(byte[] rtf, Charset charset) {
        RtfText reader = new RtfText(rtf, charset);
        reader.read();
        return reader.text.toString().replaceAll("\\n{3,}", "\n\n").strip();
    }

    private void read() {
        while (position < rtf.length()) {
            char c = rtf.charAt(position++);
            switch (c) {
                case '{' -> {
                    if (silent.size() < DEEPEST) {
                        silent.push(quiet);
                    }
                }
                case '}' -> quiet = silent.isEmpty() ? quiet : silent.pop();
                case '\\' -> control();
                case '\r', '\n' -> {
                    // Line ends of the file are none of the text.
                }
                default -> letter(c);
            }
        }
        flush();
    }

    private void control() {
        if (position >= rtf.length()) {
            return;
        }
        char c = rtf.charAt(position++);
        if (c == '\'') {
            hex();
        } else if (c == '*') {
            quiet = true;
        } else if (c == '~') {
            letter(' ');
        } else if (c == '\\' || c == '{' || c == '}') {
            letter(c);
        } else if (Character.isLetter(c)) {
            word();
        }
    }

    private void hex() {
        int end = Math.min(position + 2, rtf.length());
        String digits = rtf.substring(position, end);
        position = end;
        if (digits.matches("[0-9A-Fa-f]{2}")) {
            letter((char) Integer.parseInt(digits, 16));
        }
    }

    private void word() {
        int start = position - 1;
        while (position < rtf.length() && Character.isLetter(rtf.charAt(position))) {
            position++;
        }
        String name = rtf.substring(start, position);
        int number = position;
        while (position < rtf.length()
                && position - number < 10
                && (Character.isDigit(rtf.charAt(position)) || rtf.charAt(position) == '-')) {
            position++;
        }
        String digits = rtf.substring(number, position);
        if (position < rtf.length() && rtf.charAt(position) == ' ') {
            position++;
        }
        act(name, digits.matches("-?\\d{1,8}") ? Integer.parseInt(digits) : 1);
    }

    private void act(String name, int number) {
        switch (name) {
            case "par", "line", "row", "sect" -> append("\n");
            case "tab", "cell" -> append("\t");
            case "uc" -> fallback = Math.max(0, Math.min(number, 10));
            case "u" -> {
                append(String.valueOf((char) number));
                skip = fallback;
            }
            case "htmltag" -> breakLine();
            case "htmlrtf" -> onlyForRtf = number != 0;
            default -> quiet |= NO_WORDS.contains(name);
        }
    }

    /** Tags are left out, but what they separate stays apart. */
    private void breakLine() {
        if (BREAKS.matcher(rtf.substring(position, Math.min(position + 8, rtf.length())))
                .lookingAt()) {
            flush();
            text.append('\n');
        }
    }

    private void letter(char c) {
        if (skip > 0) {
            skip--;
        } else if (!quiet && !onlyForRtf) {
            bytes.write(c);
        }
    }

    private void append(String more) {
        if (!quiet && !onlyForRtf) {
            flush();
            text.append(more);
        }
    }

    private void flush() {
        text.append(new String(bytes.toByteArray(), charset));
        bytes.reset();
    }
}
