package org.broadleafcare.demo.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import javax.mail.Header;
import javax.mail.MessagingException;
import javax.mail.Multipart;
import javax.mail.Part;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeUtility;

/**
 * A mail as the mailbox page shows it.
 *
 * @param number counted from 1 in order of arrival
 * @param html empty when there is no HTML part
 * @param headers as sent, in order
 */
public record DemoMail(
        int number,
        String from,
        String to,
        String subject,
        Instant sentAt,
        String text,
        String html,
        List<Line> headers) {

    /** A header line; Thymeleaf 2 reads getters. */
    public record Line(String name, String value) {
        public String getName() {
            return name;
        }

        public String getValue() {
            return value;
        }
    }

    static DemoMail read(int number, MimeMessage message) {
        try {
            Date sent = message.getSentDate();
            return new DemoMail(
                    number,
                    decoded(message.getHeader("From", ", ")),
                    decoded(message.getHeader("To", ", ")),
                    decoded(message.getSubject()),
                    sent == null ? Instant.EPOCH : sent.toInstant(),
                    part(message, "text/plain"),
                    part(message, "text/html"),
                    Collections.list(message.getAllHeaders()).stream()
                            .map(DemoMail::line)
                            .toList());
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail in the demo's mailbox cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(Header header) {
        return new Line(header.getName(), decoded(header.getValue()));
    }

    private static String decoded(@org.jspecify.annotations.Nullable String header) {
        try {
            return header == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(header));
        } catch (java.io.UnsupportedEncodingException e) {
            return String.valueOf(header);
        }
    }

    /** The first part of this type, at any depth. */
    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    public int getNumber() {
        return number;
    }

    public String getFrom() {
        return from;
    }

    public String getTo() {
        return to;
    }

    public String getSubject() {
        return subject;
    }

    public Instant getSentAt() {
        return sentAt;
    }

    public String getText() {
        return text;
    }

    public List<Line> getHeaders() {
        return headers;
    }

    public boolean isWithHtml() {
        return !html.isEmpty();
    }
}
