package org.broadleafcare.channel.email.service;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.broadleafcare.channel.email.MailLooks;
import org.broadleafcare.channel.email.dao.MailDao;
import org.broadleafcare.channel.email.domain.MailImpl;
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
    private final EventLog events;
    private final Clock clock;

    OutboxImpl(MailDao mails, Supplier<Collection<MailKind>> kinds, MailLooks looks, EventLog events, Clock clock) {
        this.mails = mails;
        this.kinds = kinds;
        this.looks = looks;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<Letter> prepare(long mailId) {
        Optional<MailImpl> found = mails.byId(mailId).filter(mail -> !mail.isDone());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        MailImpl mail = found.get();
        OutgoingMail outgoing = mail.outgoing();
        Optional<MailContent> content =
                mail.isErased() ? Optional.empty() : kindOf(mail).content(outgoing);
        if (content.isEmpty()) {
            giveUp(mail, "nobody or nothing left to send");
        }
        return content.map(text -> new Letter(
                outgoing,
                mail.rfcMessageId(),
                mail.inReplyTo(),
                mail.ticketId() == null ? List.of() : mails.thread(mail.ticketId(), mail.id()),
                looks.in(outgoing.locale(), text.country()),
                text));
    }

    private MailKind kindOf(MailImpl mail) {
        return kinds.get().stream()
                .filter(kind -> kind.makes(mail.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No bean makes mails of the kind " + mail.kind()));
    }

    @Override
    public void sent(long mailId) {
        mails.lock(mailId).filter(mail -> !mail.isDone()).ifPresent(mail -> {
            mail.sent(clock.instant());
            log("mail.sent", mail);
        });
    }

    @Override
    public void failed(long mailId, String reason) {
        mails.lock(mailId).filter(mail -> !mail.isDone()).ifPresent(mail -> mail.failed(reason));
    }

    @Override
    public void gaveUp(long mailId, String reason) {
        mails.lock(mailId).filter(mail -> !mail.isDone() && !mail.isGivenUp()).ifPresent(mail -> giveUp(mail, reason));
    }

    private void giveUp(MailImpl mail, String reason) {
        mail.giveUp(reason);
        log("mail.failed", mail);
    }

    private void log(String type, MailImpl mail) {
        events.append(new EventDraft(type, mail.subject(), Actor.system(), MailsImpl.facts(mail)));
    }
}
