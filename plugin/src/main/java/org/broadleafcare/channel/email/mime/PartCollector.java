package org.broadleafcare.channel.email.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.broadleafcare.channel.email.mime.calendar.CalendarReader;
import org.broadleafcare.channel.email.mime.text.CleanText;
import org.broadleafcare.channel.email.mime.text.Uuencode;
import org.broadleafcare.channel.email.mime.tnef.Tnef;
import org.broadleafcare.channel.email.mime.tnef.TnefReader;
import org.broadleafcare.common.file.Upload;
import org.broadleafcare.ticket.CalendarFacts;
import org.jspecify.annotations.Nullable;

/** Sorts the parts of a mail: words, files, invitation, report. */
final class PartCollector implements PartVisitor {

    private static final int MOST_EMBEDDED = 5;
    private static final int LONGEST_REPORT = 64 * 1024;
    private static final int LARGEST_CALENDAR = 1024 * 1024;
    private static final Set<String> SIGNATURES =
            Set.of("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature");
    private static final Set<String> ENCRYPTED = Set.of("application/pkcs7-mime", "application/x-pkcs7-mime");
    private static final Set<String> MAILS = Set.of("message/rfc822", "message/global");

    private final BodyChoice choice;
    private final MailFiles files;
    private final TextReader texts;
    private final Limits limits;
    private final Set<Trouble> trouble;
    private final Upload.Content whole;
    private final Deque<Multipart> open = new ArrayDeque<>();
    private final List<Words> top = new ArrayList<>();
    private final List<MailHeaders> embedded = new ArrayList<>();
    private @Nullable MailReport report;
    private @Nullable CalendarFacts calendar;
    private @Nullable Tnef tnef;

    private record Multipart(String type, List<Words> words) {}

    PartCollector(BodyChoice choice, MailFiles files, Limits limits, Set<Trouble> trouble, Upload.Content whole) {
        this.choice = choice;
        this.files = files;
        this.texts = new TextReader(limits, files, trouble);
        this.limits = limits;
        this.trouble = trouble;
        this.whole = whole;
    }

    @Override
    public void open(PartHead multipart) {
        open.push(new Multipart(multipart.mimeType(), new ArrayList<>()));
    }

    @Override
    public void close() {
        Multipart done = open.pop();
        here().add(choice.of(done.type(), done.words()));
    }

    @Override
    public void tooDeep(PartHead head, InputStream raw) throws IOException {
        files.add("parts.eml", "message/rfc822", null, raw);
    }

    @Override
    public void tooMany() {
        files.add(new MailFile("message.eml", "message/rfc822", sizeOfWhole(), null, false, whole));
    }

    @Override
    public void leaf(PartHead head, InputStream bytes) throws IOException {
        String type = head.mimeType();
        if (isReport(type)) {
            report = report(type, bytes.readNBytes(LONGEST_REPORT));
        } else if (type.endsWith("/rfc822-headers")) {
            embed(bytes);
        } else if (SIGNATURES.contains(type) && inSigned()) {
            return; // proves something to programs, says nothing to people
        } else if (type.equals("application/pgp-encrypted")) {
            trouble.add(Trouble.ENCRYPTED);
        } else if (isWords(head)) {
            here().add(texts.read(head, bytes));
        } else {
            file(head, bytes);
        }
    }

    private boolean isWords(PartHead head) {
        boolean text = head.isText() || head.isMultipart();
        boolean named = head.fileName().isPresent();
        boolean wordsBefore = !here().isEmpty() || !top.isEmpty();
        return text
                && !head.isAttached()
                && !(named && (wordsBefore || !head.disposition().value().isEmpty()));
    }

    private void file(PartHead head, InputStream bytes) throws IOException {
        Upload.Content content = files.add(head, head.encoding().contains("uue") ? uudecoded(bytes) : bytes);
        if (content == null) {
            return;
        }
        String type = head.mimeType();
        String name = FileNames.of(head).toLowerCase(Locale.ROOT);
        if (MAILS.contains(type)) {
            try (InputStream mail = content.open()) {
                embed(mail);
            }
        } else if (ENCRYPTED.contains(type)) {
            trouble.add(Trouble.ENCRYPTED);
        } else if (type.equals("text/calendar") || name.endsWith(".ics")) {
            invitation(content, head);
        } else if (type.endsWith("/ms-tnef") || type.equals("application/vnd.ms-tnef") || name.equals("winmail.dat")) {
            unpack(content);
        }
    }

    private void invitation(Upload.Content content, PartHead head) throws IOException {
        try (InputStream in = content.open()) {
            byte[] bytes = in.readNBytes(LARGEST_CALENDAR + 1);
            Optional<CalendarFacts> facts = bytes.length > LARGEST_CALENDAR
                    ? Optional.empty()
                    : CalendarReader.read(
                            bytes, head.type().parameter("charset").orElse("utf-8"));
            if (facts.isEmpty()) {
                trouble.add(Trouble.CALENDAR);
            } else if (calendar == null) {
                calendar = facts.get();
            }
        }
    }

    private void unpack(Upload.Content content) throws IOException {
        try (InputStream in = content.open()) {
            byte[] bytes = in.readNBytes((int) Math.min(limits.fileBytes(), Integer.MAX_VALUE - 16));
            Optional<Tnef> read = TnefReader.read(bytes);
            if (read.isEmpty()) {
                trouble.add(Trouble.TNEF);
                return;
            }
            files.dropLast();
            tnef = read.get();
        }
        for (Tnef.File file : tnef.files()) {
            files.add(file.name(), file.contentType(), file.contentId(), new ByteArrayInputStream(file.bytes()));
        }
        calendar = calendar == null ? tnef.calendar() : calendar;
    }

    private static InputStream uudecoded(InputStream bytes) throws IOException {
        String text = CleanText.lines(new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1));
        List<Uuencode.Found> found = Uuencode.split(text.strip()).files();
        return new ByteArrayInputStream(
                found.isEmpty()
                        ? text.getBytes(StandardCharsets.ISO_8859_1)
                        : found.get(0).bytes());
    }

    private static boolean isReport(String type) {
        return type.equals("message/delivery-status")
                || type.equals("message/global-delivery-status")
                || type.equals("message/disposition-notification");
    }

    private static MailReport report(String type, byte[] bytes) throws IOException {
        List<MailHeaders> groups = new ArrayList<>();
        String text = CleanText.lines(new String(bytes, StandardCharsets.UTF_8));
        for (String group : text.split("\n[ \t]*\n")) {
            MailHeaders fields =
                    HeaderReader.read(new ByteArrayInputStream(group.strip().getBytes(StandardCharsets.UTF_8)));
            if (!fields.all().isEmpty() && groups.size() < 50) {
                groups.add(fields);
            }
        }
        return new MailReport(type.contains("delivery") ? "delivery-status" : "disposition-notification", groups);
    }

    private void embed(InputStream mail) throws IOException {
        if (embedded.size() < MOST_EMBEDDED) {
            embedded.add(HeaderReader.read(mail));
        }
    }

    private boolean inSigned() {
        return open.stream().anyMatch(multipart -> multipart.type().equals("multipart/signed"));
    }

    private List<Words> here() {
        Multipart multipart = open.peek();
        return multipart == null ? top : multipart.words();
    }

    private long sizeOfWhole() {
        try (InputStream in = whole.open()) {
            return in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            return 0;
        }
    }

    /** All words; those of multiparts that were never closed, too. */
    Words words() {
        while (!open.isEmpty()) {
            close();
        }
        Words words = choice.of("multipart/mixed", top);
        boolean none = Objects.requireNonNullElse(words.plain(), "").isBlank() && words.html() == null;
        return none && tnef != null ? new Words(tnef.text(), tnef.html()) : words;
    }

    List<MailHeaders> embedded() {
        return embedded;
    }

    @Nullable
    MailReport report() {
        return report;
    }

    @Nullable
    CalendarFacts calendar() {
        return calendar;
    }
}
