package org.broadleafcare.channel.email.service;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.broadleafcare.channel.email.MailLooks;
import org.broadleafcare.channel.email.RefusedMail;
import org.broadleafcare.channel.email.Suppression;
import org.broadleafcare.channel.email.Undeliverable;
import org.broadleafcare.channel.email.dao.MailDao;
import org.broadleafcare.channel.email.domain.MailImpl;
import org.broadleafcare.channel.email.domain.MailState;
import org.broadleafcare.channel.email.spi.MailContent;
import org.broadleafcare.channel.email.spi.MailKind;
import org.broadleafcare.channel.email.spi.OutgoingMail;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the row true to what happened to the mail. */
@Transactional("blTransactionManager")
class OutboxImpl implements Outbox {
    private final MailDao mails;
    private final Supplier<Collection<MailKind>> kinds;
    private final MailLooks looks;
    private final Undeliverable undeliverable;
    private final EventLog events;
    private final Clock clock;

    OutboxImpl(
            MailDao mails,
            Supplier<Collection<MailKind>> kinds,
            MailLooks looks,
            Undeliverable undeliverable,
            EventLog events,
            Clock clock) {
        this.mails = mails;
        this.kinds = kinds;
        this.looks = looks;
        this.undeliverable = undeliverable;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<Letter> prepare(long mailId) {
        return mails.byId(mailId).filter(mail -> mail.passage().isOpen()).flatMap(this::prepare);
    }

    private Optional<Letter> prepare(MailImpl mail) {
        OutgoingMail outgoing = mail.outgoing();
        Optional<MailContent> content =
                mail.isErased() ? Optional.empty() : kindOf(mail).content(outgoing);
        if (content.isEmpty()) {
            mail.passage().cancel();
            log("mail.cancelled", mail);
            return Optional.empty();
        }
        Optional<Suppression> stopped = undeliverable.of(outgoing.recipient());
        if (stopped.isPresent()) {
            mail.passage().suppress(stopped.get().statusCode());
            log("mail.suppressed", mail);
            return Optional.empty();
        }
        mail.passage().sending();
        return content.map(text -> letter(mail, outgoing, text));
    }

    private Letter letter(MailImpl mail, OutgoingMail outgoing, MailContent text) {
        return new Letter(
                outgoing,
                mail.named(),
                mail.rfcMessageId(),
                mail.inReplyTo(),
                mail.ticketId() == null ? List.of() : mails.thread(mail.ticketId(), mail.rfcMessageId()),
                looks.in(outgoing.locale(), text.country()),
                text,
                null);
    }

    private MailKind kindOf(MailImpl mail) {
        return kinds.get().stream()
                .filter(kind -> kind.makes(mail.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No bean makes mails of the kind " + mail.kind()));
    }

    @Override
    public void sent(long mailId) {
        mails.lock(mailId).filter(mail -> mail.passage().is(MailState.SENDING)).ifPresent(mail -> {
            mail.passage().sent(clock.instant());
            log("mail.sent", mail);
        });
    }

    @Override
    public void failed(long mailId, String reason) {
        open(mailId).ifPresent(mail -> mail.passage().failed(reason));
    }

    @Override
    public void refused(long mailId, SmtpRefusal refusal, String reason) {
        open(mailId).ifPresent(mail -> {
            mail.passage().refused(refusal.code(), reason, clock.instant());
            log("mail.failed", mail);
            undeliverable.refused(
                    new RefusedMail(mailId, mail.recipient().email(), refusal.code(), refusal.words(), mail.subject()));
        });
    }

    @Override
    public void gaveUp(long mailId, String reason) {
        open(mailId).filter(mail -> !mail.passage().is(MailState.FAILED)).ifPresent(mail -> {
            mail.passage().giveUp(reason);
            log("mail.failed", mail);
        });
    }

    private Optional<MailImpl> open(long mailId) {
        return mails.lock(mailId).filter(mail -> mail.passage().isOpen());
    }

    private void log(String type, MailImpl mail) {
        events.append(new EventDraft(type, mail.subject(), Actor.system(), MailsImpl.facts(mail)));
    }
}
