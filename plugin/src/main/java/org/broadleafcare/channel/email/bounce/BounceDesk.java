package org.broadleafcare.channel.email.bounce;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.broadleafcare.channel.email.RefusedMail;
import org.broadleafcare.channel.email.Undeliverable;
import org.broadleafcare.channel.email.bounce.BounceReport.Action;
import org.broadleafcare.channel.email.bounce.BounceReport.Recipient;
import org.broadleafcare.channel.email.dao.MailDao;
import org.broadleafcare.channel.email.domain.MailImpl;
import org.broadleafcare.channel.email.domain.MailState;
import org.broadleafcare.channel.email.mime.MailHeaders;
import org.broadleafcare.channel.email.mime.ReadMail;
import org.broadleafcare.channel.email.thread.ReplyAddresses;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.ticket.MailAddress;
import org.broadleafcare.ticket.MailTickets;

/**
 * Notes at a mail of ours that it came back or is late. The mail is found by the address the report went to, which
 * carries its number, else by its Message-ID; nothing is ever sent because of a report. In the caller's transaction.
 */
public final class BounceDesk {
    private final MailDao mails;
    private final ReplyAddresses addresses;
    private final Undeliverable undeliverable;
    private final MailTickets tickets;
    private final EventLog log;
    private final Clock clock;

    public BounceDesk(
            MailDao mails,
            ReplyAddresses addresses,
            Undeliverable undeliverable,
            MailTickets tickets,
            EventLog log,
            Clock clock) {
        this.mails = mails;
        this.addresses = addresses;
        this.undeliverable = undeliverable;
        this.tickets = tickets;
        this.log = log;
        this.clock = clock;
    }

    /** The mail of ours that a report or a receipt is about. */
    public Optional<MailImpl> original(ReadMail mail, List<String> recipients) {
        Optional<MailImpl> named = recipients.stream()
                .map(addresses::mailOf)
                .filter(OptionalLong::isPresent)
                .findFirst()
                .flatMap(id -> mails.lock(id.getAsLong()));
        return named.or(() -> byMessageId(mail));
    }

    /** Notes the report at the mail. */
    public void note(BounceReport report, MailImpl original) {
        Recipient about = report.recipients().stream()
                .filter(one -> one.isFailed() || one.action() == Action.DELAYED)
                .filter(one -> one.email().isEmpty() || original.isTo(new MailAddress(one.email(), null)))
                .findFirst()
                .or(() -> report.recipients().stream()
                        .filter(one -> one.isFailed() || one.action() == Action.DELAYED)
                        .findFirst())
                .orElse(null);
        if (about == null) {
            return;
        }
        if (about.isFailed()) {
            failed(original, about);
        } else if (original.passage().allows(MailState.DELAYED)) {
            original.passage().delayed(about.status());
            tell("mail.delayed", original, about, false);
        }
    }

    private void failed(MailImpl mail, Recipient about) {
        if (!mail.passage().allows(MailState.BOUNCED)) {
            return; // noted before
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        mail.passage().bounced(about.status(), about.reason().code(), now);
        boolean stops = undeliverable.refused(new RefusedMail(
                mail.id(), mail.recipient().email(), about.status(), about.diagnostic(), mail.subject()));
        tell("mail.bounced", mail, about, stops);
        Long ticket = mail.ticketId();
        if (ticket != null && mail.messageId() != null) {
            tickets.deliveryTrouble(ticket);
        }
    }

    private void tell(String type, MailImpl mail, Recipient about, boolean hard) {
        log.append(new EventDraft(
                type,
                mail.subject(),
                Actor.system(),
                Map.of("mailId", mail.id(), "code", about.status(), "hard", hard)));
    }

    private Optional<MailImpl> byMessageId(ReadMail mail) {
        Optional<String> id = BounceReport.of(mail)
                .map(BounceReport::originalMessageId)
                .filter(Objects::nonNull)
                .or(() -> receiptOf(mail));
        if (id.isEmpty()) {
            return Optional.empty();
        }
        List<MailImpl> copies = mails.copies("<" + id.get() + ">");
        return copies.stream()
                .filter(copy -> reports(mail, copy))
                .findFirst()
                .or(() -> copies.size() == 1 ? copies.stream().findFirst() : Optional.empty());
    }

    private static boolean reports(ReadMail mail, MailImpl copy) {
        return BounceReport.of(mail).stream()
                .flatMap(report -> report.recipients().stream())
                .anyMatch(one -> copy.isTo(new MailAddress(one.email(), null)));
    }

    /** RFC 8098: the receipt names the mail it is about. */
    private static Optional<String> receiptOf(ReadMail mail) {
        return mail.report() == null
                ? Optional.empty()
                : mail.report().groups().stream()
                        .map((MailHeaders group) -> group.valueOf("Original-Message-ID"))
                        .filter(id -> !id.isBlank())
                        .map(id -> id.strip().replaceAll("^<|>$", ""))
                        .findFirst();
    }
}
