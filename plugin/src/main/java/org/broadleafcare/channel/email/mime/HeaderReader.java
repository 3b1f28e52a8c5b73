package org.broadleafcare.channel.email.mime;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header block of a mail by hand, so that no fault further down can cost us sender and subject: any line end,
 * blank lines or an mbox line in front, a folded line without its blank, a missing blank line before the body.
 */
public final class HeaderReader {

    private static final int LONGEST_BLOCK = 256 * 1024;
    private static final byte[] LINE_END = {'\r', '\n'};

    private final BufferedInputStream in;
    private final Set<Trouble> trouble = EnumSet.noneOf(Trouble.class);
    private final HeaderFields fields = new HeaderFields(trouble);
    private int size;
    private boolean ended;

    private HeaderReader(InputStream in) {
        this.in = new BufferedInputStream(in, 16 * 1024);
    }

    /** Header block and what follows it. */
    record Block(MailHeaders headers, InputStream body, Set<Trouble> trouble) {}

    /** The headers alone; reads no further than needed. Throws only what the stream throws. */
    public static MailHeaders read(InputStream raw) throws IOException {
        return split(raw).headers();
    }

    static Block split(InputStream raw) throws IOException {
        return new HeaderReader(raw).block();
    }

    private Block block() throws IOException {
        byte[] pushedBack = {};
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        byte[] line = firstLine();
        while (line != null && line.length > 0) {
            if (isFolded(line) && field.size() > 0) {
                append(field, line);
            } else if (isField(line)) {
                finish(field);
                append(field, line);
            } else {
                byte[] next = line();
                if (field.size() == 0 || next == null || !isField(next)) {
                    pushedBack = joined(line, next);
                    break;
                }
                // A program that folded without the blank: the line belongs to the field above.
                append(
                        field,
                        (" " + new String(line, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1));
                line = next;
                continue;
            }
            line = line();
        }
        finish(field);
        InputStream body =
                pushedBack.length == 0 ? in : new SequenceInputStream(new ByteArrayInputStream(pushedBack), in);
        return new Block(fields.decoded(), body, trouble);
    }

    private byte @Nullable [] firstLine() throws IOException {
        byte[] line = line();
        for (int i = 0; i < 20 && line != null && (line.length == 0 || isMboxLine(line)); i++) {
            line = line();
        }
        return line;
    }

    private void append(ByteArrayOutputStream field, byte[] line) {
        size += line.length;
        if (size > LONGEST_BLOCK || field.size() + line.length > HeaderFields.LONGEST_FIELD) {
            trouble.add(Trouble.HEADERS);
            return;
        }
        field.writeBytes(field.size() == 0 ? line : joined(new byte[0], line));
    }

    private void finish(ByteArrayOutputStream field) {
        if (field.size() > 0) {
            fields.add(field.toByteArray());
            field.reset();
        }
    }

    /** The next line without its end, null after the last one. What is longer than a field may be is left out. */
    private byte @Nullable [] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        if (ended) {
            return null;
        }
        while (true) {
            int next = in.read();
            if (next == '\r') {
                in.mark(1);
                if (in.read() != '\n') {
                    in.reset();
                }
                return line.toByteArray();
            }
            if (next < 0 || next == '\n') {
                ended = next < 0;
                return next < 0 && line.size() == 0 ? null : line.toByteArray();
            }
            if (line.size() < HeaderFields.LONGEST_FIELD) {
                line.write(next);
            } else {
                trouble.add(Trouble.HEADERS);
            }
        }
    }

    private static byte[] joined(byte[] line, byte @Nullable [] next) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(line);
        if (next != null) {
            both.writeBytes(LINE_END);
            both.writeBytes(next);
        }
        if (line.length > 0) {
            both.writeBytes(LINE_END);
        }
        return both.toByteArray();
    }

    private static boolean isFolded(byte[] line) {
        return line[0] == ' ' || line[0] == '\t';
    }

    /** RFC 5322 2.2: a name of printable characters, then a colon; a blank before the colon is an old habit. */
    private static boolean isField(byte[] line) {
        int i = 0;
        while (i < line.length && i < 100 && line[i] > ' ' && line[i] < 127 && line[i] != ':') {
            i++;
        }
        int name = i;
        while (i < line.length && i < 100 && line[i] == ' ') {
            i++;
        }
        return name > 0 && i < line.length && line[i] == ':';
    }

    private static boolean isMboxLine(byte[] line) {
        String start = new String(line, 0, Math.min(line.length, 6), StandardCharsets.ISO_8859_1);
        return start.startsWith("From ") || start.equals(">From ");
    }
}
