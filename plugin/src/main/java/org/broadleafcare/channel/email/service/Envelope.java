package org.broadleafcare.channel.email.service;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.mail.MessagingException;
import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeBodyPart;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import org.broadleafcare.channel.email.MailLook;
import org.broadleafcare.channel.email.spi.MailContent;
import org.broadleafcare.channel.email.spi.MailContent.Automatic;
import org.broadleafcare.ticket.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Writes a letter into a MIME message: text and HTML as alternatives, the thread by RFC 5322, and by RFC 3834 and the
 * headers that mail programs look at besides, that no machine should answer.
 */
final class Envelope {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int LONGEST_LINE = 300;

    private Envelope() {}

    static void fill(MimeMessage message, Letter letter, Instant now) throws MessagingException {
        MailLook look = letter.look();
        MailContent content = letter.content();
        // As text, because a session that allows UTF-8 would leave names in headers unencoded, which not every server
        // takes.
        message.setHeader("From", address(look.from(), look.fromName()).toString());
        if (look.replyTo() != null) {
            message.setHeader(
                    "Reply-To", address(look.replyTo(), look.fromName()).toString());
        }
        // Whoever cannot be written to at all is said here, not by the mail server.
        recipient(letter);
        message.setHeader("To", addresses(letter.named().to()));
        if (!letter.named().cc().isEmpty()) {
            message.setHeader("Cc", addresses(letter.named().cc()));
        }
        message.setSubject(oneLine(content.subject()), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Message-ID", letter.messageId());
        thread(message, letter);
        automatic(message, content.automatic());
        message.setHeader("Content-Language", letter.mail().locale().toLanguageTag());
        message.setContent(alternatives(content));
        message.saveChanges();
        // saveChanges gives every message a new one.
        message.setHeader("Message-ID", letter.messageId());
    }

    /** A person's words carry no mark of a machine; only absence notes are asked not to answer them. */
    private static void automatic(MimeMessage message, Automatic automatic) throws MessagingException {
        String header = automatic.header();
        if (header != null) {
            message.setHeader("Auto-Submitted", header);
        }
        message.setHeader("X-Auto-Response-Suppress", header == null ? "OOF, AutoReply" : "All");
    }

    private static void thread(MimeMessage message, Letter letter) throws MessagingException {
        List<String> references = new ArrayList<>(letter.thread());
        String parent = letter.inReplyTo();
        if (parent != null) {
            message.setHeader("In-Reply-To", parent);
            // The parent stands last, whatever was written meanwhile.
            references.remove(parent);
            references.add(parent);
            message.setHeader("References", String.join("\r\n ", references));
        }
    }

    private static MimeMultipart alternatives(MailContent content) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(content.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(content.html(), UTF_8, "html");
        // A shop's mail library is of 2007: no constructor takes the parts.
        MimeMultipart parts = new MimeMultipart("alternative");
        parts.addBodyPart(text);
        parts.addBodyPart(html);
        return parts;
    }

    /** Throws AddressException when it is no address that mail can go to. */
    static InternetAddress recipient(Letter letter) throws MessagingException {
        return address(letter.mail().recipient(), letter.mail().recipientName());
    }

    private static String addresses(List<MailAddress> named) throws MessagingException {
        List<String> written = new ArrayList<>();
        for (MailAddress each : named) {
            written.add(address(each.email(), each.name()).toString());
        }
        return String.join(",\r\n ", written);
    }

    private static InternetAddress address(String email, @Nullable String name) throws MessagingException {
        if (email.chars().anyMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c) || c == ',')) {
            throw new AddressException("an address with characters that do not belong there");
        }
        InternetAddress address = new InternetAddress(email, true);
        String plain = name == null ? "" : oneLine(name);
        if (!plain.isEmpty()) {
            try {
                address.setPersonal(plain, UTF_8);
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException("Every JVM has UTF-8", e);
            }
        }
        return address;
    }

    /** No line break ever gets from a name or a subject into the headers. */
    static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ").strip();
        return line.length() <= LONGEST_LINE ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE / 2));
    }
}
