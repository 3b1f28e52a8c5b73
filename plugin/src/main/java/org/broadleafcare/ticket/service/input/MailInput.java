package org.broadleafcare.ticket.service.input;

import java.util.List;
import java.util.Objects;
import org.broadleafcare.common.text.EmailAddress;
import org.broadleafcare.ticket.NewMessage;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.value.Requester;

/** What a mail brings is made fit to keep; nothing of it is ever refused. */
public final class MailInput {
    private static final int LONGEST_TEXT = 1_000_000;

    private MailInput() {}

    public static NewTicket checked(NewTicket sent) {
        return new NewTicket(
                sent.type(),
                sent.topic(),
                subject(sent.subject()),
                text(sent.text()),
                sent.channel(),
                sent.locale(),
                InputRules.country(sent.country()),
                requester(sent.requester()),
                sent.orderId(),
                List.copyOf(sent.items()),
                List.copyOf(sent.files()),
                InputRules.key(sent.submissionKey()),
                sent.fields(),
                sent.queue(),
                Objects.requireNonNull(sent.mail(), "not a mail"));
    }

    public static NewMessage checked(NewMessage sent) {
        return new NewMessage(
                text(sent.text()),
                sent.channel(),
                List.copyOf(sent.files()),
                InputRules.key(sent.submissionKey()),
                sent.kind(),
                sent.recipients(),
                Objects.requireNonNull(sent.mail(), "not a mail"));
    }

    private static String text(String sent) {
        return cut(TypedText.lines(sent), LONGEST_TEXT);
    }

    private static String subject(String sent) {
        String line = cut(TypedText.oneLine(sent), InputRules.LONGEST_SUBJECT);
        return line.isEmpty() ? "…" : line;
    }

    /** Without an address that can be answered the e-mail is empty: then nothing is sent. */
    private static Requester requester(Requester sent) {
        String email = TypedText.email(sent.email());
        boolean usable = sent.customerId() == null ? EmailAddress.isValid(email) : !email.isEmpty();
        String name = TypedText.oneLine(sent.name());
        return new Requester(
                sent.customerId(),
                cut(name.isEmpty() ? email.replaceFirst("@.*", "") : name, InputRules.LONGEST_NAME),
                usable && email.length() <= EmailAddress.LONGEST ? email : "");
    }

    /** By characters, as columns count them; never through the middle of one. */
    public static String cut(String text, int longest) {
        boolean fits = text.length() <= longest || TypedText.characters(text) <= longest;
        return fits ? text : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
