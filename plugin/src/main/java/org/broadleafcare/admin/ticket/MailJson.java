package org.broadleafcare.admin.ticket;

import java.time.Instant;
import java.util.List;
import org.broadleafcare.admin.web.Codes;
import org.broadleafcare.ticket.CalendarFacts;
import org.broadleafcare.ticket.MailAddress;
import org.broadleafcare.ticket.MailFacts;
import org.broadleafcare.ticket.MessageView;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.Verdict;
import org.jspecify.annotations.Nullable;

/** What a message shows of the mail it came in. */
final class MailJson {
    private MailJson() {}

    record Address(@Nullable String name, String email) {}

    record Checked(
            String spf,
            String dkim,
            String dmarc,
            String overall,
            @Nullable String by) {}

    record Appointment(
            String method,
            String summary,
            @Nullable Instant start,
            @Nullable Instant end,
            boolean allDay,
            @Nullable String place,
            @Nullable String organiser) {}

    /** @param copies ids of further accounts the same mail came to */
    record Mail(
            long inboundId,
            Address from,
            @Nullable Address replyTo,
            List<Address> to,
            List<Address> cc,
            String subject,
            String nature,
            Checked verdict,
            boolean newcomer,
            boolean unverified,
            boolean cut,
            List<Long> copies,
            @Nullable String quotedText,
            @Nullable String quotedHtml,
            @Nullable Appointment calendar,
            List<String> trouble) {}

    record Withheld(String name, long size, String reason) {}

    static List<Withheld> withheld(MessageView message, Masking masking) {
        return message.mail() == null
                ? List.of()
                : message.mail().withheld().stream()
                        .map(file -> new Withheld(masking.fileName(file.name()), file.size(), file.reason()))
                        .toList();
    }

    static @Nullable Mail of(MessageView message, TicketView ticket, Masking masking) {
        MailFacts mail = message.mail();
        return mail == null
                ? null
                : new Mail(
                        mail.inboundMailId(),
                        address(mail.from(), masking),
                        mail.replyTo() == null ? null : address(mail.replyTo(), masking),
                        addresses(mail.to(), masking),
                        addresses(mail.cc(), masking),
                        masking.text(mail.subject(), ticket.requester()),
                        Codes.of(mail.nature()),
                        checked(mail.verdict()),
                        mail.newcomer(),
                        mail.unverified(),
                        mail.cut(),
                        mail.copies(),
                        words(mail.quotedText(), ticket, masking),
                        words(mail.quotedHtml(), ticket, masking),
                        appointment(mail.calendar(), ticket, masking),
                        mail.trouble());
    }

    private static List<Address> addresses(List<MailAddress> addresses, Masking masking) {
        return addresses.stream().map(one -> address(one, masking)).toList();
    }

    private static Address address(MailAddress address, Masking masking) {
        String name = address.name();
        return new Address(name == null ? null : masking.name(name), masking.email(address.email()));
    }

    private static Checked checked(Verdict verdict) {
        return new Checked(
                Codes.of(verdict.spf()),
                Codes.of(verdict.dkim()),
                Codes.of(verdict.dmarc()),
                Codes.of(verdict.overall()),
                verdict.by());
    }

    private static @Nullable Appointment appointment(
            @Nullable CalendarFacts facts, TicketView ticket, Masking masking) {
        return facts == null
                ? null
                : new Appointment(
                        facts.method(),
                        masking.text(facts.summary(), ticket.requester()),
                        facts.start(),
                        facts.end(),
                        facts.allDay(),
                        words(facts.place(), ticket, masking),
                        words(facts.organiser(), ticket, masking));
    }

    private static @Nullable String words(@Nullable String text, TicketView ticket, Masking masking) {
        return text == null ? null : masking.text(text, ticket.requester());
    }
}
