package org.broadleafcare.channel.email.inbound.service;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.broadleafcare.channel.email.inbound.InboundState;
import org.broadleafcare.channel.email.inbound.dao.InboundMailDao;
import org.broadleafcare.channel.email.inbound.domain.InboundMailImpl;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Subject;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.task.Tasks;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to a mail that could not be filed: it is tried again later, and set aside in the end. */
public final class FailedFilings {
    static final Duration BACK_OFF = Duration.ofSeconds(30);

    private final InboundMailDao mails;
    private final Tasks tasks;
    private final EventLog events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    public FailedFilings(
            InboundMailDao mails, Tasks tasks, EventLog events, Clock clock, PlatformTransactionManager transactions) {
        this.mails = mails;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Counts the attempt and makes a task of the mail. */
    void noteAndSchedule(long id, String reason) {
        transaction.execute(status -> {
            mails.lock(id).filter(FailedFilings::waits).ifPresent(mail -> {
                mail.attemptFailed(reason);
                schedule(id, BACK_OFF);
            });
            return status;
        });
    }

    /** Counts the attempt of a task, which comes again by itself. */
    void note(long id, String reason) {
        transaction.execute(status -> {
            mails.lock(id).filter(FailedFilings::waits).ifPresent(mail -> mail.attemptFailed(reason));
            return status;
        });
    }

    /** A task for the mail unless it has one; inside a transaction. */
    void schedule(long id, Duration later) {
        tasks.schedule(
                FileMail.HANDLER,
                Long.toString(id),
                new FileMail.Payload(id),
                clock.instant().plus(later));
    }

    /** Nobody tries again by itself. */
    void setAside(long id, String reason) {
        transaction.execute(status -> {
            mails.lock(id).filter(FailedFilings::waits).ifPresent(mail -> {
                String known = mail.reason();
                mail.quarantined(known == null ? reason : known, clock.instant());
                events.append(new EventDraft(
                        "mail.quarantined",
                        new Subject("inbound_mail", id),
                        Actor.system(),
                        Map.of("inboundMailId", id, "accountId", mail.accountId())));
            });
            return status;
        });
    }

    private static boolean waits(InboundMailImpl mail) {
        return mail.state() == InboundState.RECEIVED;
    }
}
