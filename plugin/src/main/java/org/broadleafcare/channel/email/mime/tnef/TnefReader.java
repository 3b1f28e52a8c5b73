package org.broadleafcare.channel.email.mime.tnef;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.broadleafcare.channel.email.mime.text.Charsets;
import org.broadleafcare.ticket.CalendarFacts;
import org.jspecify.annotations.Nullable;

/** Reads a winmail.dat. Mails inside it become text files, with their own files beside them. */
public final class TnefReader {

    private static final int SIGNATURE = 0x223e9f78;
    private static final int MOST_ATTRIBUTES = 10_000;
    private static final int MOST_INSIDE = 10;

    private final List<TnefAttachment> attachments = new ArrayList<>();
    private Charset charset = Charset.forName("windows-1252");
    private MapiProperties properties = MapiProperties.none();
    private String messageClass = "";
    private String subject = "";
    private @Nullable String body;

    private TnefReader() {}

    /** The contents; empty for anything that is not a whole winmail.dat with something in it. */
    public static Optional<Tnef> read(byte[] bytes) {
        try {
            TnefReader outer = new TnefReader();
            outer.parse(new Bytes(bytes));
            Tnef read = new Tnef(outer.text(), outer.html(), outer.files(), outer.meeting());
            return Optional.of(read).filter(tnef -> !tnef.isEmpty());
        } catch (Bytes.Broken e) {
            return Optional.empty();
        }
    }

    private void parse(Bytes in) throws Bytes.Broken {
        if (in.i32() != SIGNATURE) {
            throw new Bytes.Broken("No signature");
        }
        in.u16();
        for (int i = 0; i < MOST_ATTRIBUTES && in.left() > 11; i++) {
            in.u8();
            int attribute = in.i32() & 0xffff;
            byte[] data = in.take(in.length());
            in.u16();
            take(attribute, data);
        }
    }

    private void take(int attribute, byte[] data) throws Bytes.Broken {
        switch (attribute) {
            case 0x9007 -> charset = codepage(new Bytes(data).i32());
            case 0x8008 -> messageClass = ended(data);
            case 0x8004 -> subject = ended(data);
            case 0x800c -> body = ended(data);
            case 0x9003 -> properties = MapiProperties.read(data, charset);
            case 0x9002 -> attachments.add(new TnefAttachment());
            case 0x8010 -> last().title(ended(data));
            case 0x800f -> last().data(data);
            case 0x9005 -> last().properties(MapiProperties.read(data, charset));
            default -> {
                // Addresses, dates, priorities: the mail around it has them.
            }
        }
    }

    private TnefAttachment last() {
        if (attachments.isEmpty()) {
            attachments.add(new TnefAttachment());
        }
        return attachments.get(attachments.size() - 1);
    }

    private Charset codepage(int number) {
        String name = number == 65001 ? "utf-8" : number == 1200 ? "utf-16le" : "cp" + number;
        return Charsets.named("windows-" + number)
                .or(() -> Charsets.named(name))
                .orElse(charset);
    }

    private String ended(byte[] data) {
        int end = data.length;
        while (end > 0 && data[end - 1] == 0) {
            end--;
        }
        return new String(data, 0, end, charset);
    }

    private @Nullable String text() {
        String plain = Optional.ofNullable(properties.text(0x1000)).orElse(body);
        return plain != null && !plain.isBlank() ? plain : html() == null ? rtf() : null;
    }

    private @Nullable String rtf() {
        byte[] packed = properties.binary(0x1009);
        try {
            return packed == null ? null : RtfText.of(CompressedRtf.unpack(packed), charset);
        } catch (Bytes.Broken e) {
            return null;
        }
    }

    private @Nullable String html() {
        byte[] bytes = properties.binary(0x1013);
        if (bytes == null) {
            return null;
        }
        int codepage = properties.number(0x3fde);
        Charset its = codepage == 0 ? StandardCharsets.UTF_8 : codepage(codepage);
        return Charsets.decode(bytes, its.name()).text();
    }

    private List<Tnef.File> files() {
        List<Tnef.File> files = new ArrayList<>();
        Deque<TnefAttachment> waiting = new ArrayDeque<>(attachments);
        int inside = 0;
        while (!waiting.isEmpty()) {
            TnefAttachment next = waiting.pop();
            TnefReader mail = inside < MOST_INSIDE ? mailInside(next.bytes()) : null;
            if (mail == null) {
                files.add(next.file());
            } else {
                inside++;
                String text = Objects.requireNonNullElse(mail.text(), "");
                files.add(new Tnef.File(
                        next.file().name() + ".txt", "text/plain", null, text.getBytes(StandardCharsets.UTF_8)));
                waiting.addAll(mail.attachments);
            }
        }
        return files;
    }

    /** An attached mail: 16 bytes that say what it is, then a winmail.dat of its own. */
    private static @Nullable TnefReader mailInside(byte[] bytes) {
        try {
            if (bytes.length < 22 || new Bytes(Arrays.copyOfRange(bytes, 16, 20)).i32() != SIGNATURE) {
                return null;
            }
            TnefReader inside = new TnefReader();
            inside.parse(new Bytes(Arrays.copyOfRange(bytes, 16, bytes.length)));
            return inside;
        } catch (Bytes.Broken e) {
            return null;
        }
    }

    private @Nullable CalendarFacts meeting() {
        String kind = messageClass.toLowerCase(Locale.ROOT);
        boolean isMeeting = kind.contains("schedule.m") || kind.contains("appointment");
        if (!isMeeting) {
            return null;
        }
        String method = kind.contains("cancel") ? "CANCEL" : kind.contains("resp") ? "REPLY" : "REQUEST";
        return new CalendarFacts(
                method,
                Objects.requireNonNullElse(properties.text(0x0037), subject),
                Optional.ofNullable(properties.time(MapiProperties.named(0x820d)))
                        .orElse(properties.time(0x0060)),
                Optional.ofNullable(properties.time(MapiProperties.named(0x820e)))
                        .orElse(properties.time(0x0061)),
                properties.isTrue(MapiProperties.named(0x8215)),
                properties.text(MapiProperties.named(0x8208)),
                properties.text(0x0042));
    }
}
