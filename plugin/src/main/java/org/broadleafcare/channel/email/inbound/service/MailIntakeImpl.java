package org.broadleafcare.channel.email.inbound.service;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadleafcare.channel.email.account.dao.MailAccountDao;
import org.broadleafcare.channel.email.inbound.MailIntake;
import org.broadleafcare.channel.email.inbound.StoredRaw;
import org.broadleafcare.channel.email.inbound.dao.InboundMailDao;
import org.broadleafcare.channel.email.inbound.domain.InboundMailImpl;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.transaction.Attempts;
import org.broadleafcare.ticket.MailTickets;
import org.jspecify.annotations.Nullable;

/** One row and one event per new mail. When another node gets in between, everything is looked up and written again. */
class MailIntakeImpl implements MailIntake {
    private final InboundMailDao mails;
    private final MailAccountDao accounts;
    private final RawMails raws;
    private final MailTickets tickets;
    private final EventLog events;
    private final Attempts attempts;
    private final FilingPool filing;
    private final Clock clock;

    MailIntakeImpl(
            InboundMailDao mails,
            MailAccountDao accounts,
            RawMails raws,
            MailTickets tickets,
            EventLog events,
            Attempts attempts,
            FilingPool filing,
            Clock clock) {
        this.mails = mails;
        this.accounts = accounts;
        this.raws = raws;
        this.tickets = tickets;
        this.events = events;
        this.attempts = attempts;
        this.filing = filing;
        this.clock = clock;
    }

    @Override
    public List<Receipt> take(long accountId, List<StoredRaw> batch, @Nullable Mark mark) {
        List<Receipt> receipts = attempts.run(() -> write(accountId, batch, mark));
        List<String> unused = new ArrayList<>();
        for (int at = 0; at < batch.size(); at++) {
            if (receipts.get(at).isNew()) {
                filing.submit(receipts.get(at).id());
            } else {
                unused.add(batch.get(at).key());
            }
        }
        raws.delete(unused);
        return receipts;
    }

    private List<Receipt> write(long accountId, List<StoredRaw> batch, @Nullable Mark mark) {
        Instant now = clock.instant();
        Map<String, InboundMailImpl> known = new LinkedHashMap<>();
        mails.known(batch.stream().map(StoredRaw::identity).distinct().toList())
                .forEach(mail -> known.put(mail.identityKey(), mail));
        List<Receipt> receipts = new ArrayList<>();
        for (StoredRaw raw : batch) {
            InboundMailImpl first = known.get(raw.identity());
            if (first == null) {
                InboundMailImpl mail = new InboundMailImpl(accountId, raw, now);
                mails.add(mail);
                known.put(raw.identity(), mail);
                log("mail.received", mail, accountId);
                receipts.add(new Receipt(mail.id(), true));
            } else {
                if (first.copiedTo(accountId)) {
                    log("mail.copy", first, accountId);
                    Long message = first.messageId();
                    if (message != null) {
                        tickets.copied(message, accountId);
                    }
                }
                receipts.add(new Receipt(first.id(), false));
            }
        }
        if (mark != null) {
            accounts.read(accountId, mark.uidValidity(), mark.lastUid());
        }
        if (receipts.stream().anyMatch(Receipt::isNew)) {
            accounts.gotMail(accountId, now);
        }
        return receipts;
    }

    @Override
    public List<String> known(List<String> identities) {
        return attempts.run(() -> mails.known(identities).stream()
                .map(InboundMailImpl::identityKey)
                .toList());
    }

    private void log(String type, InboundMailImpl mail, long accountId) {
        events.append(new EventDraft(
                type,
                new Subject("inbound_mail", mail.id()),
                Actor.system(),
                Map.of("inboundMailId", mail.id(), "accountId", accountId)));
    }
}
