package org.broadleafcare.admin.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.broadleafcare.admin.web.Codes;
import org.broadleafcare.channel.email.MailAccount;
import org.broadleafcare.channel.email.MailAccounts;
import org.broadleafcare.channel.email.inbound.InboundMails;
import org.broadleafcare.channel.email.inbound.InboundView;
import org.broadleafcare.channel.email.mime.Limits;
import org.broadleafcare.channel.email.mime.MailReader;
import org.broadleafcare.channel.email.mime.ReadMail;
import org.broadleafcare.common.text.Messages;
import org.broadleafcare.ticket.TicketQueries;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.Verdict;
import org.jspecify.annotations.Nullable;

/** A mail that came in, on its way out. */
final class InboundJson {
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_HEADERS = 16 * 1024;
    private static final long FILE_BYTES = 40L * 1024 * 1024;

    private final MailAccounts accounts;
    private final TicketQueries tickets;
    private final MailReader reader;
    private final Messages messages;

    InboundJson(MailAccounts accounts, TicketQueries tickets, MailReader reader, Messages messages) {
        this.accounts = accounts;
        this.tickets = tickets;
        this.reader = reader;
        this.messages = messages;
    }

    record VerdictJson(
            String spf,
            String dkim,
            String dmarc,
            String overall,
            @Nullable String by) {}

    record One(
            long id,
            String account,
            String state,
            String from,
            String subject,
            Instant receivedAt,
            @Nullable Instant sentAt,
            long size,
            boolean cut,
            @Nullable String nature,
            VerdictJson verdict,
            @Nullable String reason,
            @Nullable String reasonText,
            @Nullable String ticketNumber,
            boolean rawKept) {}

    record FileJson(String name, long size) {}

    record Whole(One mail, @Nullable String text, List<FileJson> files, String headers) {}

    One of(InboundView mail, Locale locale) {
        Verdict verdict = mail.verdict();
        return new One(
                mail.id(),
                accounts.byId(mail.accountId()).map(MailAccount::address).orElse(""),
                Codes.of(mail.state()),
                mail.fromEmail(),
                mail.subject(),
                mail.receivedAt(),
                mail.sentAt(),
                mail.size(),
                mail.cut(),
                mail.nature() == null ? null : Codes.of(mail.nature()),
                new VerdictJson(
                        Codes.of(verdict.spf()),
                        Codes.of(verdict.dkim()),
                        Codes.of(verdict.dmarc()),
                        Codes.of(verdict.overall()),
                        verdict.by()),
                mail.reason(),
                reasonText(mail.reason(), locale),
                mail.ticketId() == null
                        ? null
                        : tickets.byId(mail.ticketId()).map(TicketView::number).orElse(null),
                mail.rawKept());
    }

    private @Nullable String reasonText(@Nullable String reason, Locale locale) {
        String key = "care.mail.in.reason." + reason;
        return reason != null && reason.matches("[a-z0-9_]+") && messages.has(locale, key)
                ? messages.text(locale, key)
                : null;
    }

    /** With what it says, as far as it can be read; nothing of it when it is no longer kept. */
    Whole whole(InboundView mail, InboundMails raws, Locale locale) {
        One one = of(mail, locale);
        if (!mail.rawKept()) {
            return new Whole(one, null, List.of(), "");
        }
        try (ReadMail read = reader.read(
                () -> raws.raw(mail.id()).orElseGet(InputStream::nullInputStream), Limits.ofFiles(FILE_BYTES))) {
            return new Whole(
                    one,
                    cut(read.text(), LONGEST_TEXT),
                    read.files().stream()
                            .map(file -> new FileJson(file.name(), file.size()))
                            .toList(),
                    headers(mail.id(), raws));
        } catch (IOException e) {
            return new Whole(one, null, List.of(), "");
        }
    }

    private static String headers(long id, InboundMails raws) throws IOException {
        try (InputStream raw = raws.raw(id).orElseGet(InputStream::nullInputStream)) {
            String start = new String(raw.readNBytes(LONGEST_HEADERS), StandardCharsets.UTF_8).replace("\r\n", "\n");
            int end = start.indexOf("\n\n");
            return (end < 0 ? start : start.substring(0, end)).replace("\0", "");
        }
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
