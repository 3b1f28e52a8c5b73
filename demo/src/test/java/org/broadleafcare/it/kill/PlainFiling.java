package org.broadleafcare.it.kill;

import java.time.Clock;
import java.util.Map;
import org.broadleafcare.channel.email.inbound.InboundState;
import org.broadleafcare.channel.email.inbound.MailFiling;
import org.broadleafcare.channel.email.inbound.dao.InboundMailDao;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files as the contract of {@link MailFiling} asks, without reading the mail; one event per mail that was filed. */
public class PlainFiling implements MailFiling {
    private final InboundMailDao mails;
    private final EventLog events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    public PlainFiling(InboundMailDao mails, EventLog events, Clock clock, PlatformTransactionManager transactions) {
        this.mails = mails;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void file(long id, Wish wish) {
        transaction.execute(status -> {
            mails.lock(id).filter(mail -> mail.state() == InboundState.RECEIVED).ifPresent(mail -> {
                mail.filed(1, null, clock.instant());
                events.append(new EventDraft("mail.filed", new Subject("inbound_mail", id), Actor.system(), Map.of()));
                Failpoint.MAIL_IN_FILING.reached();
            });
            return status;
        });
        Failpoint.MAIL_AFTER_FILED.reached();
    }
}
