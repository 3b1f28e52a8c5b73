package org.broadleafcare.channel.email.service;

import java.time.Clock;
import java.util.Optional;
import javax.mail.MessagingException;
import org.broadleafcare.common.CareException;
import org.broadleafcare.common.task.TaskHandler;
import org.broadleafcare.common.task.TaskRole;
import org.springframework.mail.MailException;

/**
 * Sends one copy of a mail. A crash between the mail server's "taken" and our note of it sends the mail again with the same
 * Message-ID, by which mail programs know it.
 */
final class SendMail implements TaskHandler<MailTask> {
    private final Outbox outbox;
    private final MailCarrier carrier;
    private final Clock clock;

    SendMail(Outbox outbox, MailCarrier carrier, Clock clock) {
        this.outbox = outbox;
        this.carrier = carrier;
        this.clock = clock;
    }

    @Override
    public String name() {
        return MailTask.HANDLER;
    }

    @Override
    public TaskRole role() {
        return TaskRole.SITE;
    }

    @Override
    public Class<MailTask> payloadType() {
        return MailTask.class;
    }

    @Override
    public void run(MailTask task) {
        try {
            Optional<Letter> letter = outbox.prepare(task.mailId());
            if (letter.isPresent()) {
                carrier.carry(letter.get(), clock.instant());
                outbox.sent(task.mailId());
            }
        } catch (MessagingException | MailException | CareException e) {
            failed(task.mailId(), e);
        }
    }

    /** A mailbox that is not there will not be there at the eighth attempt either. */
    private void failed(long mailId, Exception failure) {
        String reason = FailureReason.of(failure);
        Optional<SmtpRefusal> refusal = SmtpRefusal.of(failure);
        if (refusal.isPresent()) {
            outbox.refused(mailId, refusal.get(), reason);
            return;
        }
        outbox.failed(mailId, reason);
        throw new MailNotSent(reason);
    }

    @Override
    public void gaveUp(MailTask task, String reason) {
        outbox.gaveUp(task.mailId(), reason);
    }
}
